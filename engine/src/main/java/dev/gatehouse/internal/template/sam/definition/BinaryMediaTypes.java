package dev.gatehouse.internal.template.sam.definition;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import dev.gatehouse.internal.template.sam.property.Literal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Binary media types, in which templates write {@code ~1} for a slash. */
public final class BinaryMediaTypes {

    private BinaryMediaTypes() {}

    public static Node unescaped(Node node) {
        if (node instanceof ListNode list) {
            return new ListNode(
                    list.elements().stream().map(BinaryMediaTypes::unescaped).toList(), list.location());
        }
        if (node instanceof MapNode map) {
            Map<String, Node> entries = new LinkedHashMap<>();
            map.entries().forEach((name, value) -> entries.put(name.replace("~1", "/"), unescaped(value)));
            return new MapNode(entries, map.location());
        }
        return Literal.string(node)
                .<Node>map(text -> ScalarNode.of(text.replace("~1", "/"), node.location()))
                .orElse(node);
    }
}
