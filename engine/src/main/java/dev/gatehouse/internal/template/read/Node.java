package dev.gatehouse.internal.template.read;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.model.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a template and where it is written. */
public sealed interface Node permits MapNode, ListNode, ScalarNode {

    Location location();

    /** This value as JSON, without places. */
    Json toJson();

    /** The member of that name if this is a map that has it and it is not null. */
    default Optional<Node> get(String name) {
        return Optional.empty();
    }

    /** The text of a string, number or boolean; empty for null, maps and lists. */
    default Optional<String> asText() {
        return Optional.empty();
    }

    /** The entries if this is a map, else none. */
    default Map<String, Node> entries() {
        return Map.of();
    }

    /** The elements if this is a list, else none. */
    default List<Node> elements() {
        return List.of();
    }

    default boolean isNull() {
        return false;
    }

    /** Like "a map", for messages. */
    String kind();
}
