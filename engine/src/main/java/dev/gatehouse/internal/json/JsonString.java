package dev.gatehouse.internal.json;

import java.util.Optional;

/** A JSON string. */
public record JsonString(String value) implements Json {

    @Override
    public Optional<String> asString() {
        return Optional.of(value);
    }

    @Override
    public String text() {
        return value;
    }

    @Override
    public Object toJava() {
        return value;
    }

    @Override
    public String toString() {
        return toText();
    }
}
