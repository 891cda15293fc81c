package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonString;
import java.util.Locale;
import java.util.Optional;

/** The primitive types of draft 4, in the order of messages. */
enum JsonType {
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
