package dev.gatehouse.assertions;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.json.JsonObject;
import java.util.Optional;

/** Compares JSON by value. */
final class JsonExpectation {

    private JsonExpectation() {}

    /** The first difference; empty if there is none. */
    static Optional<String> check(String expected, String found) {
        Optional<Json> wanted = Json.tryParse(expected).or(() -> Json.tryParse(expected.replace('\'', '"')));
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("what is expected is not JSON: " + expected);
        }
        return Json.tryParse(found)
                .map(actual -> difference("$", wanted.get(), actual))
                .orElse(Optional.of("the body is not JSON"));
    }

    private static Optional<String> difference(String at, Json expected, Json found) {
        if (expected instanceof JsonObject a && found instanceof JsonObject b) {
            return members(at, a, b);
        }
        if (expected instanceof JsonArray a && found instanceof JsonArray b) {
            return elements(at, a, b);
        }
        boolean same = expected instanceof JsonNumber a && found instanceof JsonNumber b
                ? a.value().compareTo(b.value()) == 0
                : expected.equals(found);
        return same ? Optional.empty() : Optional.of(at + " is " + found.toText() + ", not " + expected.toText());
    }

    private static Optional<String> members(String at, JsonObject expected, JsonObject found) {
        if (!expected.members().keySet().equals(found.members().keySet())) {
            return Optional.of(at + " has the members " + found.members().keySet() + ", not "
                    + expected.members().keySet());
        }
        return expected.members().entrySet().stream()
                .flatMap(member -> found.member(member.getKey()).stream()
                        .flatMap(actual -> difference(at + "." + member.getKey(), member.getValue(), actual).stream()))
                .findFirst();
    }

    private static Optional<String> elements(String at, JsonArray expected, JsonArray found) {
        if (expected.elements().size() != found.elements().size()) {
            return Optional.of(at + " has " + found.elements().size() + " elements, not "
                    + expected.elements().size());
        }
        for (int i = 0; i < expected.elements().size(); i++) {
            Optional<String> difference = difference(
                    at + "[" + i + "]",
                    expected.elements().get(i),
                    found.elements().get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }
}
