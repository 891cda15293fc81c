package dev.gatehouse.model;

/** What of a token a route looks at. */
public enum TokenClaim {
    /** Who made it. */
    ISSUER,
    /** For whom it was made. */
    AUDIENCE,
    /** What it may be used for. */
    SCOPE
}
