package dev.gatehouse.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON value, immutable. */
public sealed interface Json permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /**
     * Reads JSON text, strictly.
     *
     * @throws JsonSyntaxException if the text is not one JSON value
     */
    static Json parse(String text) {
        return JsonCodec.parse(text);
    }

    /**
     * Reads UTF-8 JSON, strictly.
     *
     * @throws JsonSyntaxException if the bytes are not one JSON value
     */
    static Json parse(byte[] utf8) {
        return JsonCodec.parse(utf8);
    }

    /** Reads JSON text; empty if it is not one JSON value. */
    static Optional<Json> tryParse(String text) {
        try {
            return Optional.of(JsonCodec.parse(text));
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Reads JSON text in which names may lack quotes or have single ones; empty if it is not even that. */
    static Optional<Json> tryParseLoosely(String text) {
        try {
            return Optional.of(JsonCodec.parseLoosely(text));
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    /** The JSON of plain Java: Map, Iterable, String, Number, Boolean, null; anything else as its text. */
    static Json fromJava(@Nullable Object value) {
        return JavaValues.toJson(value);
    }

    static Json of(String text) {
        return new JsonString(text);
    }

    static Json of(long number) {
        return new JsonNumber(Long.toString(number));
    }

    static Json of(boolean value) {
        return value ? JsonBoolean.TRUE : JsonBoolean.FALSE;
    }

    /** The string, or null where there is none. */
    static Json ofNullable(Optional<String> text) {
        return text.<Json>map(JsonString::new).orElse(JsonNull.NULL);
    }

    static Json nullValue() {
        return JsonNull.NULL;
    }

    static JsonObject object(Map<String, Json> members) {
        return new JsonObject(members);
    }

    static Json strings(List<String> values) {
        List<Json> elements = new ArrayList<>(values.size());
        values.forEach(value -> elements.add(Json.of(value)));
        return new JsonArray(elements);
    }

    /** The member of that name if this is an object that has it. */
    default Optional<Json> member(String name) {
        return Optional.empty();
    }

    /** The text if this is a string. */
    default Optional<String> asString() {
        return Optional.empty();
    }

    default boolean isNull() {
        return false;
    }

    /** A string's content, any other value's compact JSON. */
    default String text() {
        return toText();
    }

    /** Compact JSON without any blank. */
    default String toText() {
        return JsonCodec.write(this);
    }

    /** The same with a line for each member and element, for people. */
    default String toIndentedText() {
        return JsonCodec.writeIndented(this);
    }

    /** Plain Java: Map, List, String, Number, Boolean or null, all mutable, as template engines want it. */
    @Nullable
    Object toJava();
}
