package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonString;

/** Keywords about strings; lengths count characters, not UTF-16 units. */
final class TextKeywords {

    private TextKeywords() {}

    static Keyword maxLength(Subschemas schemas, Json value) {
        int maximum = schemas.count("maxLength", value);
        return (actual, run) -> {
            if (actual instanceof JsonString string && length(string) > maximum) {
                run.violated("string \"" + string.value() + "\" is too long (length: " + length(string)
                        + ", maximum allowed: " + maximum + ")");
            }
        };
    }

    static Keyword minLength(Subschemas schemas, Json value) {
        int minimum = schemas.count("minLength", value);
        return (actual, run) -> {
            if (actual instanceof JsonString string && length(string) < minimum) {
                run.violated("string \"" + string.value() + "\" is too short (length: " + length(string)
                        + ", required minimum: " + minimum + ")");
            }
        };
    }

    static Keyword pattern(Subschemas schemas, Json value) {
        EcmaPattern pattern = schemas.pattern("pattern", schemas.string("pattern", value));
        return (actual, run) -> {
            if (actual instanceof JsonString string && !pattern.isFoundIn(string.value())) {
                run.violated(
                        "ECMA 262 regex \"" + pattern + "\" does not match input string \"" + string.value() + "\"");
            }
        };
    }

    private static int length(JsonString string) {
        return string.value().codePointCount(0, string.value().length());
    }
}
