package dev.gatehouse.internal.expression.value;

import dev.gatehouse.http.Body;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A body as mappings read it: text, and JSON when somebody asks, parsed at most once.
 *
 * <p>No body counts as an empty object (test_input_body_formatting). Text that is no JSON fails only if it starts with
 * a brace (unit test_invalid_json_body_mapping); any other text counts as a JSON string.
 */
public final class BodyText {

    private static final BodyText EMPTY = new BodyText("");

    private final String text;
    private volatile @Nullable Json json;

    private BodyText(String text) {
        this.text = text;
    }

    public static BodyText empty() {
        return EMPTY;
    }

    public static BodyText of(String text) {
        return text.isEmpty() ? EMPTY : new BodyText(text);
    }

    /** The bytes read as UTF-8. */
    public static BodyText of(Body body) {
        return of(body.text());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The text as received; that of an empty object if there is none. */
    public String text() {
        return text.isEmpty() ? "{}" : text;
    }

    /**
     * The body as JSON.
     *
     * @throws MalformedBodyException if the text starts with a brace and is no JSON
     */
    public Json json() {
        Json known = json;
        if (known == null) {
            known = parse();
            json = known;
        }
        return known;
    }

    /** Fails as {@link #json()} does; for mappings that take the body whole. */
    public String checkedText() {
        if (text.stripLeading().startsWith("{")) {
            json();
        }
        return text();
    }

    private Json parse() {
        if (text.isBlank()) {
            return JsonObject.empty();
        }
        return Json.tryParse(text).orElseGet(this::notJson);
    }

    private Json notJson() {
        if (text.stripLeading().startsWith("{")) {
            throw new MalformedBodyException();
        }
        return Json.of(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
