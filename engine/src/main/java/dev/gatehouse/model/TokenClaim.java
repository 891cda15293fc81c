package dev.gatehouse.model;

/** A claim of a token that a route checks. */
public enum TokenClaim {
    /** The issuer. */
    ISSUER,
    /** The audience. */
    AUDIENCE,
    /** The scopes. */
    SCOPE
}
