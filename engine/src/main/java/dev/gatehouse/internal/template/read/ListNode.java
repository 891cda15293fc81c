package dev.gatehouse.internal.template.read;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.model.Location;
import java.util.List;
import java.util.function.UnaryOperator;

/** A list. */
public record ListNode(List<Node> elements, Location location) implements Node {

    public ListNode {
        elements = List.copyOf(elements);
    }

    /** This list with each element changed. */
    public ListNode map(UnaryOperator<Node> change) {
        return new ListNode(elements.stream().map(change).toList(), location);
    }

    @Override
    public Json toJson() {
        return new JsonArray(elements.stream().map(Node::toJson).toList());
    }

    @Override
    public String kind() {
        return "a list";
    }
}
