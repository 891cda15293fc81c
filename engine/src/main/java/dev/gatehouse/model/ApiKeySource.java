package dev.gatehouse.model;

/** Where the API key of a request comes from. */
public enum ApiKeySource {
    /** The header x-api-key. */
    HEADER,
    /** The usageIdentifierKey of the Lambda authorizer's answer. */
    AUTHORIZER
}
