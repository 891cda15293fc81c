package dev.gatehouse.internal.templateimport.read;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
        return map((name, value) -> change.apply(value));
    }

    /** This map with each value changed by what its entry says; the same map if nothing is changed. */
    @SuppressWarnings("ReferenceEquality") // what is not changed is not copied
    public MapNode map(BiFunction<String, Node, Node> change) {
        List<Node> values = new ArrayList<>(entries.size());
        boolean changed = false;
        for (var entry : entries.entrySet()) {
            Node value = change.apply(entry.getKey(), entry.getValue());
            changed |= value != entry.getValue();
            values.add(value);
        }
        return changed ? with(values) : this;
    }

    private MapNode with(List<Node> values) {
        Map<String, Node> copy = new LinkedHashMap<>();
        var value = values.iterator();
        entries.keySet().forEach(name -> copy.put(name, value.next()));
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
