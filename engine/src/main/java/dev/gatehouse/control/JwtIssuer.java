package dev.gatehouse.control;

/** Creates tokens of one OIDC issuer. */
public interface JwtIssuer extends TokenIssuer {

    /**
     * {@return a token of the user {@code user} for the first audience of the issuer's authorizers, valid for an hour}
     */
    TokenBuilder token();
}
