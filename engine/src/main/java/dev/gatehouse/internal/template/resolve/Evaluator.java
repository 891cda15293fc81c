package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import dev.gatehouse.internal.template.resolve.value.NoValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Replaces the functions of a tree by their values; what holds no function stays the same object. */
record Evaluator(Scope scope) {

    Node evaluate(Node node) {
        if (node instanceof MapNode map) {
            return map(map);
        }
        if (node instanceof ListNode list) {
            return list(list);
        }
        return scope.dynamicReferences().resolve((ScalarNode) node);
    }

    /** A map, without the entries that came to no value. */
    MapNode evaluateMap(MapNode map) {
        return evaluate(map) instanceof MapNode evaluated ? evaluated : new MapNode(Map.of(), map.location());
    }

    private Node map(MapNode map) {
        if (map.entries().size() == 1) {
            var only = map.entries().entrySet().iterator().next();
            IntrinsicFunctions.Intrinsic function = IntrinsicFunctions.BY_NAME.get(only.getKey());
            if (function != null || only.getKey().startsWith("Fn::")) {
                var site = new FunctionCall(scope, this, only.getKey(), only.getValue());
                return call(function == null ? IntrinsicFunctions::unknown : function, site);
            }
        }
        return members(map);
    }

    private Node call(IntrinsicFunctions.Intrinsic function, FunctionCall site) {
        Node value = function.evaluate(site.argument(), site);
        return value instanceof ScalarNode scalar && !NoValue.is(value)
                ? scope.dynamicReferences().resolve(scalar)
                : value;
    }

    private MapNode members(MapNode map) {
        boolean changed = false;
        Map<String, Node> members = new LinkedHashMap<>();
        for (var member : map.entries().entrySet()) {
            Node value = evaluate(member.getValue());
            changed |= !same(value, member.getValue());
            if (!NoValue.is(value)) {
                members.put(member.getKey(), value);
            }
        }
        return changed ? new MapNode(members, map.location()) : map;
    }

    private ListNode list(ListNode list) {
        boolean changed = false;
        List<Node> elements = new ArrayList<>(list.elements().size());
        for (Node element : list.elements()) {
            Node value = evaluate(element);
            changed |= !same(value, element);
            if (!NoValue.is(value)) {
                elements.add(value);
            }
        }
        return changed ? new ListNode(elements, list.location()) : list;
    }

    @SuppressWarnings("ReferenceEquality") // what is not changed is not copied
    private static boolean same(Node value, Node written) {
        return value == written;
    }
}
