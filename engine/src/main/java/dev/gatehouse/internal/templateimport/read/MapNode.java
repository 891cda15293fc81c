package dev.gatehouse.internal.templateimport.read;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.OrderedMembers;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A map; entries keep their order. */
public record MapNode(Map<String, Node> entries, Location location) implements Node {

    public MapNode {
        entries = OrderedMembers.of(entries);
    }

    /** A map of these entries, which nobody changes any more; they are not copied. */
    static MapNode owning(Map<String, Node> entries, Location location) {
        return new MapNode(OrderedMembers.owning(entries), location);
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
        return owning(copy, location);
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
        Map<String, Node> copy = new LinkedHashMap<>(entries);
        var value = values.iterator();
        copy.replaceAll((name, before) -> value.next());
        return owning(copy, location);
    }

    /** This map without one entry. */
    public MapNode without(String name) {
        var copy = new LinkedHashMap<>(entries);
        copy.remove(name);
        return owning(copy, location);
    }

    @Override
    public boolean hasKey(Predicate<String> wanted) {
        if (entries.keySet().stream().anyMatch(wanted)) {
            return true;
        }
        for (Node each : entries.values()) {
            if (each.hasKey(wanted)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean holdsNull() {
        for (Node each : entries.values()) {
            if (each.holdsNull()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int size() {
        int size = 1;
        for (Node each : entries.values()) {
            size += each.size();
        }
        return size;
    }

    @Override
    public int depth() {
        int deepest = 0;
        for (Node each : entries.values()) {
            deepest = Math.max(deepest, each.depth());
        }
        return 1 + deepest;
    }

    @Override
    public Json toJson() {
        Map<String, Json> members = new LinkedHashMap<>();
        entries.forEach((name, value) -> members.put(name, value.toJson()));
        return new JsonObject(OrderedMembers.owning(members));
    }

    @Override
    public String kind() {
        return "a map";
    }
}
