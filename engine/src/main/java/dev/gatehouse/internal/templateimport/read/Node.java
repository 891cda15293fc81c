package dev.gatehouse.internal.templateimport.read;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.model.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A value of a template and where it is written. */
public sealed interface Node permits MapNode, ListNode, ScalarNode {

    Location location();

    /** This value as JSON, without places. */
    Json toJson();

    /** The member of that name if this is a map that has it and it is not null. */
    default Optional<Node> get(String name) {
        return Optional.empty();
    }

    /** The text of that member. */
    default Optional<String> text(String name) {
        return get(name).flatMap(Node::asText);
    }

    /** Whether that member has that text. */
    default boolean says(String name, String text) {
        return text(name).filter(text::equals).isPresent();
    }

    /** The entries of that member if it is a map, else none. */
    default Map<String, Node> entries(String name) {
        return get(name).map(Node::entries).orElse(Map.of());
    }

    /** The elements of that member if it is a list, else none. */
    default List<Node> elements(String name) {
        return get(name).map(Node::elements).orElse(List.of());
    }

    /** The text itself, or the texts among the elements of a list. */
    default List<String> texts() {
        return asText().map(List::of).orElse(List.of());
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

    /** Whether some map in this tree has such a key. */
    default boolean hasKey(Predicate<String> wanted) {
        return false;
    }

    /** Whether something in this tree is null. */
    default boolean holdsNull() {
        return isNull();
    }

    /** How many values this tree has. */
    default int size() {
        return 1;
    }

    /** How many levels this tree has. */
    default int depth() {
        return 1;
    }
}
