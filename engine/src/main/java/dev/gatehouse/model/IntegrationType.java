package dev.gatehouse.model;

/** What kind of backend answers, and whether the request is mapped. */
public enum IntegrationType {
    AWS,
    AWS_PROXY,
    HTTP,
    HTTP_PROXY,
    MOCK
}
