package dev.gatehouse.internal.template.read;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A map; entries keep their order. */
public record MapNode(Map<String, Node> entries, Location location) implements Node {

    public MapNode {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public Optional<Node> get(String name) {
        Node value = entries.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /** This map with one entry set. */
    public MapNode with(String name, Node value) {
        var copy = new LinkedHashMap<>(entries);
        copy.put(name, value);
        return new MapNode(copy, location);
    }

    /** This map with each value changed. */
    public MapNode mapValues(UnaryOperator<Node> change) {
        var copy = new LinkedHashMap<>(entries);
        copy.replaceAll((name, value) -> change.apply(value));
        return new MapNode(copy, location);
    }

    /** This map without one entry. */
    public MapNode without(String name) {
        var copy = new LinkedHashMap<>(entries);
        copy.remove(name);
        return new MapNode(copy, location);
    }

    @Override
    public Json toJson() {
        Map<String, Json> members = new LinkedHashMap<>();
        entries.forEach((name, value) -> members.put(name, value.toJson()));
        return new JsonObject(members);
    }

    @Override
    public String kind() {
        return "a map";
    }
}
