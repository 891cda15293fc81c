package dev.gatehouse.control;

/** Creates tokens of one user pool. */
public interface UserPoolTokens extends TokenIssuer {

    /** {@return an ID token of the user {@code user} for the pool's first client, valid for an hour unless changed} */
    TokenBuilder idToken();

    /**
     * {@return an access token of the user {@code user} for the pool's first client, valid for an hour unless changed}
     */
    TokenBuilder accessToken();
}
