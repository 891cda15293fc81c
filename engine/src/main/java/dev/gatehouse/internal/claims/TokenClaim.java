package dev.gatehouse.internal.claims;

/** A claim of a token that a route checks. */
public enum TokenClaim {
    /** The issuer. */
    ISSUER,
    /** The audience. */
    AUDIENCE,
    /** The scopes. */
    SCOPE
}
