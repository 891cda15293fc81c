package dev.gatehouse.control;

import java.time.Duration;
import java.time.Instant;

/** A token that is being put together; {@link #sign()} mints it. */
public interface TokenBuilder {

    /**
     * Sets {@code sub}, and whatever names the user beside it.
     *
     * @param subject the claim {@code sub}
     * @return this builder
     */
    TokenBuilder subject(String subject);

    /**
     * Sets a claim to text, number, boolean, list or map; replaces what would stand there.
     *
     * @param name of the claim
     * @param value of the claim
     * @return this builder
     */
    TokenBuilder claim(String name, Object value);

    /**
     * Leaves a claim out that would stand there.
     *
     * @param name without regard to case
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
     * Sets {@code exp} that long after now; negative for a token that is expired already.
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

    /** {@return the token, signed with the issuer's present key by RS256} */
    String sign();
}
