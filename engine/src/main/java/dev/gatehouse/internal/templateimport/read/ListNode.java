package dev.gatehouse.internal.templateimport.read;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A list. */
public record ListNode(List<Node> elements, Location location) implements Node {

    public ListNode {
        elements = List.copyOf(elements);
    }

    /** This list with each element changed; the same list if none is. */
    @SuppressWarnings("ReferenceEquality") // what is not changed is not copied
    public ListNode map(UnaryOperator<Node> change) {
        List<Node> values = new ArrayList<>(elements.size());
        boolean changed = false;
        for (Node element : elements) {
            Node value = change.apply(element);
            changed |= value != element;
            values.add(value);
        }
        return changed ? new ListNode(values, location) : this;
    }

    @Override
    public List<String> texts() {
        List<String> texts = new ArrayList<>(elements.size());
        for (Node element : elements) {
            element.asText().ifPresent(texts::add);
        }
        return Collections.unmodifiableList(texts);
    }

    @Override
    public boolean hasKey(Predicate<String> wanted) {
        for (Node each : elements) {
            if (each.hasKey(wanted)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean holdsNull() {
        for (Node each : elements) {
            if (each.holdsNull()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int size() {
        int size = 1;
        for (Node each : elements) {
            size += each.size();
        }
        return size;
    }

    @Override
    public int depth() {
        int deepest = 0;
        for (Node each : elements) {
            deepest = Math.max(deepest, each.depth());
        }
        return 1 + deepest;
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
