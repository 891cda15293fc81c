package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;

/** Copies of nodes, so that one identity has one origin. */
final class Copies {

    private Copies() {}

    static Node shallow(Node node, DynamicReferences references) {
        if (node instanceof MapNode map) {
            return new MapNode(map.entries(), map.location());
        }
        if (node instanceof ListNode list) {
            return new ListNode(list.elements(), list.location());
        }
        ScalarNode scalar = references.resolve((ScalarNode) node);
        return new ScalarNode(scalar.value(), scalar.location());
    }
}
