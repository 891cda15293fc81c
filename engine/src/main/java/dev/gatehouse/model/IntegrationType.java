package dev.gatehouse.model;

/** The kind of backend, and whether requests are mapped. */
public enum IntegrationType {
    /** An AWS service or function, with mapping. */
    AWS,
    /** A function that receives the request as its event. */
    AWS_PROXY,
    /** An HTTP endpoint, with mapping. */
    HTTP,
    /** An HTTP endpoint that receives the request unchanged. */
    HTTP_PROXY,
    /** A mock: the gateway itself. */
    MOCK
}
