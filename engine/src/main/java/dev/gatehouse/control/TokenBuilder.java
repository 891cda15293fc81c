package dev.gatehouse.control;

import java.time.Duration;
import java.time.Instant;

/** A token that is being put together; {@link #sign()} mints it. */
public interface TokenBuilder {

    /** Sets {@code sub}, and whatever names the user beside it. */
    TokenBuilder subject(String subject);

    /** Sets a claim to text, number, boolean, list or map; replaces what would stand there. */
    TokenBuilder claim(String name, Object value);

    /** Leaves a claim out that would stand there. */
    TokenBuilder without(String name);

    /** Sets the claim scope. */
    TokenBuilder scopes(String... scopes);

    /** Sets the audience: {@code aud}, or {@code client_id} of a Cognito access token. */
    TokenBuilder client(String id);

    /** Sets {@code exp} that long after now; negative for a token that is expired already. */
    TokenBuilder expiresIn(Duration duration);

    /** Sets {@code exp}. */
    TokenBuilder expiresAt(Instant instant);

    /** The token, signed with the issuer's present key by RS256. */
    String sign();
}
