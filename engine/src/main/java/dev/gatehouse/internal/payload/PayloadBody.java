package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Body;
import dev.gatehouse.internal.json.JsonText;
import java.util.Base64;
import java.util.Optional;

/**
 * A body as an event carries it: text, base64 of the bytes, or nothing.
 *
 * @param text absent for an empty body
 */
public record PayloadBody(Optional<String> text, boolean base64Encoded) {

    /** The body as UTF-8 text; each malformed sequence becomes U+FFFD. */
    public static PayloadBody text(Body body) {
        return new PayloadBody(body.isEmpty() ? Optional.empty() : Optional.of(body.text()), false);
    }

    /** The body's bytes in base64. */
    public static PayloadBody base64(Body body) {
        return body.isEmpty()
                ? text(body)
                : new PayloadBody(Optional.of(Base64.getEncoder().encodeToString(body.bytes())), true);
    }

    void putInto(JsonText event) {
        event.putOrNull("body", text).put("isBase64Encoded", base64Encoded);
    }
}
