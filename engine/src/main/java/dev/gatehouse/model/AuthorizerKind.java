package dev.gatehouse.model;

/** What a Lambda authorizer is given. */
public enum AuthorizerKind {
    /** One header, REST APIs only. */
    TOKEN,
    /** The request. */
    REQUEST
}
