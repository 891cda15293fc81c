package dev.gatehouse.internal.template.openapi;

/** What API Gateway makes of a security scheme. */
enum SchemeKind {
    /** A scheme with an authorizer. */
    AUTHORIZER,
    /** Signed requests. */
    IAM,
    /** The header x-api-key. */
    API_KEY,
    /** A scheme without an extension of AWS: it guards nothing. */
    NOTHING
}
