package dev.gatehouse.internal.templateimport.sam.property;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.model.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects a map that SAM writes, located at the line of the template that causes it. */
public final class Draft {

    private final Location location;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    private Draft(Location location) {
        this.location = location;
    }

    public static Draft at(Location location) {
        return new Draft(location);
    }

    public static MapNode emptyMap(Location location) {
        return new MapNode(Map.of(), location);
    }

    /** That map, or an empty one at that place. */
    public static MapNode mapOf(Optional<Node> node, Location otherwise) {
        return node.orElse(null) instanceof MapNode map ? map : emptyMap(otherwise);
    }

    public static ListNode emptyList(Location location) {
        return new ListNode(List.of(), location);
    }

    public static ListNode texts(List<String> values, Location location) {
        return new ListNode(
                values.stream()
                        .<Node>map(value -> ScalarNode.of(value, location))
                        .toList(),
                location);
    }

    public Draft put(String name, Node value) {
        entries.put(name, value);
        return this;
    }

    public Draft put(String name, Draft value) {
        return put(name, value.build());
    }

    public Draft put(String name, String value) {
        return put(name, ScalarNode.of(value, location));
    }

    public Draft putTrue(String name) {
        return put(name, new ScalarNode(Json.of(true), location));
    }

    public Draft putIfPresent(String name, Optional<? extends Node> value) {
        value.ifPresent(present -> entries.put(name, present));
        return this;
    }

    /** Takes over those of the properties that are there, as they are. */
    public Draft copy(MapNode from, String... names) {
        for (String name : names) {
            putIfPresent(name, from.get(name));
        }
        return this;
    }

    /** Takes over those of the properties that are true to Python. */
    public Draft copyTruthy(MapNode from, String... names) {
        for (String name : names) {
            putIfPresent(name, Literal.truthy(from.get(name)));
        }
        return this;
    }

    public Draft copyAll(MapNode from) {
        entries.putAll(from.entries());
        return this;
    }

    public MapNode build() {
        return new MapNode(entries, location);
    }
}
