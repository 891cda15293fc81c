package dev.gatehouse.internal.templateimport.read;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.model.Location;
import java.util.Optional;

/** A string, number, boolean or null. */
public record ScalarNode(Json value, Location location) implements Node {

    /** A string. */
    public static ScalarNode of(String text, Location location) {
        return new ScalarNode(Json.of(text), location);
    }

    @Override
    public Optional<String> asText() {
        return value.isNull() ? Optional.empty() : Optional.of(value.text());
    }

    @Override
    public boolean isNull() {
        return value.isNull();
    }

    @Override
    public Json toJson() {
        return value;
    }

    @Override
    public String kind() {
        return value.isNull() ? "null" : value.asString().isPresent() ? "a string" : value.text();
    }
}
