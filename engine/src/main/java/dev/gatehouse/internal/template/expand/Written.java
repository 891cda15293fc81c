package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.Origins;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Turns a resolved tree back to how it was written, as far as intrinsic functions go. */
record Written(Origins origins) {

    Node of(Node resolved) {
        Optional<Node> function = origins.functionOf(resolved);
        if (function.isPresent()) {
            return function.get();
        }
        if (resolved instanceof MapNode map) {
            return of(map);
        }
        return resolved instanceof ListNode list
                ? new ListNode(list.elements().stream().map(this::of).toList(), list.location())
                : resolved;
    }

    MapNode of(MapNode resolved) {
        Map<String, Node> entries = new LinkedHashMap<>();
        resolved.entries().forEach((name, value) -> entries.put(name, of(value)));
        return new MapNode(entries, resolved.location());
    }
}
