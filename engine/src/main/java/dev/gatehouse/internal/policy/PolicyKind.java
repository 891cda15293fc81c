package dev.gatehouse.internal.policy;

/** Where a policy document stands, which decides what it may and must say. */
public enum PolicyKind {
    /** Attached to an API or a VPC endpoint: names principals; a resource may be {@code execute-api:/…}. */
    RESOURCE,
    /** Attached to a user or role: names no principal. */
    IDENTITY,
    /** Answered by a Lambda authorizer: names no principal. */
    AUTHORIZER
}
