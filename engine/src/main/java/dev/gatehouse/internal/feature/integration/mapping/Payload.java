package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.Body;

/**
 * A body after its conversion.
 *
 * @param body of a text its UTF-8
 */
public record Payload(Body body, Form form) {

    /** What a body is taken for. */
    public enum Form {
        TEXT,
        BYTES
    }

    /** The bytes read as UTF-8; each malformed sequence becomes U+FFFD. */
    public static Payload text(Body body) {
        return text(body.text());
    }

    public static Payload text(String text) {
        return new Payload(Body.of(text), Form.TEXT);
    }

    public static Payload bytes(Body body) {
        return new Payload(body, Form.BYTES);
    }

    /** Whether a mapping template can't take it; nothing at all it can. */
    boolean isOpaque() {
        return form == Form.BYTES && !body.isEmpty();
    }
}
