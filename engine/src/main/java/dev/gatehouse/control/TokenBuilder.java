package dev.gatehouse.control;

import java.time.Duration;
import java.time.Instant;

/** A token that is being built; {@link #sign()} creates it. */
public interface TokenBuilder {

    /**
     * Sets {@code sub} and the other claims that name the user.
     *
     * @param subject the claim {@code sub}
     * @return this builder
     */
    TokenBuilder subject(String subject);

    /**
     * Sets a claim to a string, number, boolean, list or map.
     *
     * @param name of the claim
     * @param value of the claim
     * @return this builder
     */
    TokenBuilder claim(String name, Object value);

    /**
     * Removes a claim.
     *
     * @param name ignoring case
     * @return this builder
     */
    TokenBuilder without(String name);

    /**
     * Sets the claim scope.
     *
     * @param scopes like {@code orders/read}
     * @return this builder
     */
    TokenBuilder scopes(String... scopes);

    /**
     * Sets the audience: {@code aud}, or {@code client_id} of a Cognito access token.
     *
     * @param id of the app client
     * @return this builder
     */
    TokenBuilder client(String id);

    /**
     * Sets {@code exp} relative to now; a negative duration creates an expired token.
     *
     * @param duration from now, by the virtual clock
     * @return this builder
     */
    TokenBuilder expiresIn(Duration duration);

    /**
     * Sets {@code exp}.
     *
     * @param instant by the virtual clock
     * @return this builder
     */
    TokenBuilder expiresAt(Instant instant);

    /** {@return the token, signed with the issuer's current key (RS256)} */
    String sign();
}
