package dev.gatehouse.internal.tokens;

/** A claim of a token that a route checks. */
public enum TokenClaim {
    /** The issuer. */
    ISSUER,
    /** The audience. */
    AUDIENCE,
    /** The scopes. */
    SCOPE
}
