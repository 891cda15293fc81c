package dev.gatehouse.model;

/** What a Lambda authorizer receives. */
public enum AuthorizerKind {
    /** One header; REST APIs only. */
    TOKEN,
    /** The request. */
    REQUEST
}
