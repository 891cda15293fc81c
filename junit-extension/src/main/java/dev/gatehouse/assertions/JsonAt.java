package dev.gatehouse.assertions;

import dev.gatehouse.internal.expression.jsonpath.JsonPathQuery;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value at a JSONPath of a JSON text.
 *
 * @param value empty if there is nothing; may be a JSON null
 * @param absent the text for messages if there is no value
 */
record JsonAt(String path, Optional<Json> value, String absent) {

    /**
     * Reads the value.
     *
     * @throws IllegalArgumentException if it is not a JSONPath
     */
    static JsonAt of(String text, String path) {
        JsonPathQuery query = JsonPathQuery.compile(ArgumentChecks.jsonPath(path));
        Optional<Json> json = Json.tryParse(text);
        return new JsonAt(
                path, json.flatMap(query::read), json.isPresent() ? "(absent)" : "(nothing: this is not JSON)");
    }

    boolean isThere() {
        return value.filter(json -> !json.isNull()).isPresent();
    }

    /** Whether it is that value; numbers compare by value, and a number never equals a string. */
    boolean is(@Nullable Object expected) {
        return value.filter(json -> same(json, Json.fromJava(expected))).isPresent();
    }

    private static boolean same(Json found, Json expected) {
        return found instanceof JsonNumber a && expected instanceof JsonNumber b
                ? a.value().compareTo(b.value()) == 0
                : found.equals(expected);
    }

    /** The value as messages show it; a string has quotes if it could be mistaken for something else. */
    String shownBeside(@Nullable Object expected) {
        return value.map(
                        json -> json.text().equals(String.valueOf(expected)) ? json.toText() + kind(json) : json.text())
                .orElse(absent);
    }

    String shown() {
        return value.map(Json::text).orElse(absent);
    }

    private static String kind(Json json) {
        return json.asString().isPresent() ? " (a text)" : "";
    }

    static String shown(@Nullable Object expected, JsonAt found) {
        boolean alike = found.value
                .map(Json::text)
                .filter(String.valueOf(expected)::equals)
                .isPresent();
        return alike && expected instanceof CharSequence ? "\"" + expected + "\" (a text)" : plain(expected);
    }

    private static String plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
