package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Replaces the functions of a tree by their values; what holds no function stays the same object. */
record Evaluator(Scope scope) {

    /** What {@code AWS::NoValue} becomes until the property or element that it stands for is dropped. */
    static final Node NO_VALUE = new ScalarNode(Json.nullValue(), Location.unknown());

    Node evaluate(Node node) {
        if (node instanceof MapNode map) {
            return map(map);
        }
        if (node instanceof ListNode list) {
            return list(list, this::evaluate);
        }
        return scope.dynamicReferences.resolve((ScalarNode) node);
    }

    private Node map(MapNode map) {
        if (map.entries().size() == 1) {
            var only = map.entries().entrySet().iterator().next();
            if (IntrinsicFunctions.isCalled(only.getKey())) {
                return call(new FunctionCall(scope, this, only.getKey(), only.getValue()));
            }
        }
        return members(map, this::evaluate);
    }

    private Node call(FunctionCall call) {
        Node value = IntrinsicFunctions.evaluate(call);
        return value instanceof ScalarNode scalar && !isNoValue(value)
                ? scope.dynamicReferences.resolve(scalar)
                : value;
    }

    /** The map with each value changed, without those that came to none; the same map if nothing is changed. */
    static MapNode members(MapNode map, UnaryOperator<Node> change) {
        MapNode members = map.mapValues(change);
        boolean dropped =
                !same(members, map) && members.entries().values().stream().anyMatch(Evaluator::isNoValue);
        if (!dropped) {
            return members;
        }
        Map<String, Node> left = new LinkedHashMap<>(members.entries());
        left.values().removeIf(Evaluator::isNoValue);
        return new MapNode(left, map.location());
    }

    static ListNode list(ListNode list, UnaryOperator<Node> change) {
        boolean changed = false;
        List<Node> elements = new ArrayList<>(list.elements().size());
        for (Node element : list.elements()) {
            Node value = change.apply(element);
            changed |= !same(value, element);
            if (!isNoValue(value)) {
                elements.add(value);
            }
        }
        return changed ? new ListNode(elements, list.location()) : list;
    }

    @SuppressWarnings("ReferenceEquality") // what is not changed is not copied
    private static boolean same(Node value, Node written) {
        return value == written;
    }

    static boolean isNoValue(Node node) {
        return same(node, NO_VALUE); // a null written in the template is another thing
    }
}
