package dev.gatehouse.internal.template.resolve.value;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One value of a loop's identifier, and how it is put in. */
public record LoopVariable(String identifier, String value) {

    public Node into(Node node) {
        if (node instanceof MapNode map) {
            return map(map);
        }
        if (node instanceof ListNode list) {
            return new ListNode(list.elements().stream().map(this::into).toList(), list.location());
        }
        Optional<String> text = ((ScalarNode) node).value().asString().filter(this::mentions);
        return text.isPresent() ? ScalarNode.of(into(text.get()), node.location()) : node;
    }

    private Node map(MapNode map) {
        Optional<Node> reference = map.entries().size() == 1 ? map.get("Ref") : Optional.empty();
        if (reference.flatMap(Node::asText).filter(identifier::equals).isPresent()) {
            return ScalarNode.of(value, map.location());
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        map.entries().forEach((key, child) -> entries.put(into(key), into(child)));
        return new MapNode(entries, map.location());
    }

    private boolean mentions(String text) {
        return text.contains("{" + identifier + "}");
    }

    /** <code>&amp;{x}</code> is the value without what a logical id can't have. */
    private String into(String text) {
        return text.replace("${" + identifier + "}", value)
                .replace("&{" + identifier + "}", value.replaceAll("[^A-Za-z0-9]", ""));
    }
}
