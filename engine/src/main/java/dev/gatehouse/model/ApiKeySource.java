package dev.gatehouse.model;

/** Where the API key of a request comes from. */
public enum ApiKeySource {
    /** The header x-api-key. */
    HEADER,
    /** The usageIdentifierKey in the output of the Lambda authorizer. */
    AUTHORIZER
}
