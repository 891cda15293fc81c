package dev.gatehouse.model;

/** What kind of backend answers, and whether the request is mapped. */
public enum IntegrationType {
    /** An AWS service or function, with mapping. */
    AWS,
    /** A function that gets the request as event. */
    AWS_PROXY,
    /** An HTTP endpoint, with mapping. */
    HTTP,
    /** An HTTP endpoint that gets the request as it is. */
    HTTP_PROXY,
    /** The gateway itself. */
    MOCK
}
