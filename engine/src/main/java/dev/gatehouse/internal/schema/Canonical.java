package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.json.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes JSON so that equal values have equal texts: members by name, numbers by value. */
final class Canonical {

    private Canonical() {}

    static String text(Json value) {
        if (value instanceof JsonArray array) {
            return array.elements().stream().map(Canonical::text).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof JsonObject object) {
            return new TreeMap<>(object.members())
                    .entrySet().stream()
                            .map(member -> Json.of(member.getKey()).toText() + ":" + text(member.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof JsonNumber number) {
            return decimal(number)
                    .map(decimal -> decimal.signum() == 0
                            ? "0"
                            : decimal.stripTrailingZeros().toString())
                    .orElseGet(number::literal);
        }
        return value.toText();
    }

    /** The number's value; empty if its exponent is beyond all bounds. */
    static Optional<BigDecimal> decimal(JsonNumber number) {
        try {
            return Optional.of(number.value());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
