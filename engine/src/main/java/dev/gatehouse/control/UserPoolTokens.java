package dev.gatehouse.control;

/** Mints the tokens of one user pool. */
public interface UserPoolTokens extends TokenIssuer {

    /**
     * {@return an identity token of a user {@code user}, for the pool's first client, good for an hour unless
     * changed}
     */
    TokenBuilder idToken();

    /**
     * {@return an access token of a user {@code user}, for the pool's first client, good for an hour unless changed}
     */
    TokenBuilder accessToken();
}
