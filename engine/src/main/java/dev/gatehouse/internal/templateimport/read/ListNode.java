package dev.gatehouse.internal.templateimport.read;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A list. */
public record ListNode(List<Node> elements, Location location) implements Node {

    public ListNode {
        elements = List.copyOf(elements);
    }

    /** This list with each element changed; the same list if none is. */
    @SuppressWarnings("ReferenceEquality") // what is not changed is not copied
    public ListNode map(UnaryOperator<Node> change) {
        List<Node> changed = new ArrayList<>(elements);
        changed.replaceAll(change);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i) != elements.get(i)) {
                return new ListNode(changed, location);
            }
        }
        return this;
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
