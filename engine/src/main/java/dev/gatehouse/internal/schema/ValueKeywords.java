package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonString;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keywords about values of any type. */
final class ValueKeywords {

    private ValueKeywords() {}

    static Keyword type(Subschemas schemas, Json value) {
        EnumSet<JsonType> allowed = EnumSet.noneOf(JsonType.class);
        List<Json> names = value instanceof JsonArray ? schemas.list("type", value) : List.of(value);
        names.forEach(name -> allowed.add(JsonType.named(schemas.string("type", name))
                .orElseThrow(() -> schemas.wrong("type", "a primitive type of draft 4"))));
        if (allowed.contains(JsonType.NUMBER)) {
            allowed.add(JsonType.INTEGER);
        }
        String shown =
                Json.strings(allowed.stream().map(JsonType::toString).toList()).toText();
        return (actual, run) -> {
            JsonType type = JsonType.of(actual);
            if (!allowed.contains(type)) {
                run.violated("instance type (" + type + ") does not match any allowed primitive type (allowed: " + shown
                        + ")");
            }
        };
    }

    static Keyword oneOfValues(Subschemas schemas, Json value) {
        Set<String> allowed =
                schemas.list("enum", value).stream().map(Canonical::text).collect(Collectors.toUnmodifiableSet());
        return (actual, run) -> {
            if (!allowed.contains(Canonical.text(actual))) {
                run.violated("instance value (" + actual.toText() + ") not found in enum (possible values: "
                        + value.toText() + ")");
            }
        };
    }

    /** The primitive types of draft 4, in the order of messages. */
    private enum JsonType {
        ARRAY,
        BOOLEAN,
        INTEGER,
        NULL,
        NUMBER,
        OBJECT,
        STRING;

        /** A number is an integer if it is written as one: draft 4 takes {@code 1.0} for a number. */
        static JsonType of(Json value) {
            if (value instanceof JsonNumber number) {
                return number.literal().matches("-?\\d+") ? INTEGER : NUMBER;
            }
            if (value instanceof JsonArray) {
                return ARRAY;
            }
            if (value instanceof JsonObject) {
                return OBJECT;
            }
            if (value instanceof JsonString) {
                return STRING;
            }
            return value instanceof JsonBoolean ? BOOLEAN : NULL;
        }

        static Optional<JsonType> named(String name) {
            for (JsonType type : values()) {
                if (type.toString().equals(name)) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }

        /** The name in schemas. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
