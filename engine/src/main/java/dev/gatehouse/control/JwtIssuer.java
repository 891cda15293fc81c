package dev.gatehouse.control;

/** Mints the tokens of one OIDC issuer. */
public interface JwtIssuer extends TokenIssuer {

    /**
     * {@return a token of a user {@code user}, for the first audience of the issuer's authorizers, good for an hour}
     */
    TokenBuilder token();
}
