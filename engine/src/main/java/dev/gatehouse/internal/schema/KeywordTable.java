package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonString;
import java.util.Map;
import java.util.Optional;

/** The keywords of draft 4 by name; whatever else stands in a schema has no meaning. */
final class KeywordTable {

    /** Reads the value of a keyword. */
    private interface Maker {
        Keyword make(Subschemas schemas, Json value);
    }

    private static final Map<String, Maker> MAKERS = Map.ofEntries(
            Map.entry("type", ValueKeywords::type),
            Map.entry("enum", ValueKeywords::oneOfValues),
            Map.entry("format", (schemas, value) -> Formats.keyword(schemas.string("format", value))),
            Map.entry("maximum", NumberKeywords::maximum),
            Map.entry("minimum", NumberKeywords::minimum),
            Map.entry("multipleOf", NumberKeywords::multipleOf),
            Map.entry("maxLength", TextKeywords::maxLength),
            Map.entry("minLength", TextKeywords::minLength),
            Map.entry("pattern", TextKeywords::pattern),
            Map.entry("maxItems", ArrayKeywords::maxItems),
            Map.entry("minItems", ArrayKeywords::minItems),
            Map.entry("additionalItems", ArrayKeywords::additionalItems),
            Map.entry("uniqueItems", ArrayKeywords::uniqueItems),
            Map.entry("maxProperties", ObjectKeywords::maxProperties),
            Map.entry("minProperties", ObjectKeywords::minProperties),
            Map.entry("required", ObjectKeywords::required),
            Map.entry("dependencies", ObjectKeywords::dependencies),
            Map.entry("allOf", CombiningKeywords::allOf),
            Map.entry("anyOf", CombiningKeywords::anyOf),
            Map.entry("oneOf", CombiningKeywords::oneOf),
            Map.entry("not", CombiningKeywords::not));

    private KeywordTable() {}

    static Optional<Keyword> make(String name, Json value, Subschemas schemas, MemberSchemas members) {
        if (name.equals("additionalProperties")) {
            return Optional.of(ObjectKeywords.additionalProperties(value, members));
        }
        return Optional.ofNullable(MAKERS.get(name)).map(maker -> maker.make(schemas, value));
    }

    /** Keywords about strings; lengths count characters, not UTF-16 units. */
    private static final class TextKeywords {

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
                    run.violated("ECMA 262 regex \"" + pattern + "\" does not match input string \"" + string.value()
                            + "\"");
                }
            };
        }

        private static int length(JsonString string) {
            return string.value().codePointCount(0, string.value().length());
        }
    }
}
