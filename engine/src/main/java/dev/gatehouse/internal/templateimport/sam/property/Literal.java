package dev.gatehouse.internal.templateimport.sam.property;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import java.util.List;
import java.util.Optional;

/** What a written value is to SAM, which asks for Python's types and truth. */
public final class Literal {

    private Literal() {}

    /** The string; empty for numbers, booleans, null, maps and lists. */
    public static Optional<String> string(Node node) {
        return node instanceof ScalarNode scalar ? scalar.value().asString() : Optional.empty();
    }

    /** The boolean; empty for anything else, texts like "true" included. */
    public static Optional<Boolean> flag(Node node) {
        return node instanceof ScalarNode scalar && scalar.value() instanceof JsonBoolean value
                ? Optional.of(value == JsonBoolean.TRUE)
                : Optional.empty();
    }

    public static boolean isTrue(Optional<Node> node) {
        return node.flatMap(Literal::flag).orElse(false);
    }

    public static boolean isNumber(Node node) {
        return node.toJson() instanceof JsonNumber;
    }

    /** False for null, false, zero, and whatever is empty. */
    public static boolean isTruthy(Node node) {
        if (node instanceof ScalarNode scalar) {
            return isTruthy(scalar.value());
        }
        return !node.entries().isEmpty() || !node.elements().isEmpty();
    }

    public static boolean isTruthy(Optional<Node> node) {
        return node.isPresent() && isTruthy(node.get());
    }

    /** The value if it is true to Python. */
    public static Optional<Node> truthy(Optional<Node> node) {
        return node.filter(Literal::isTruthy);
    }

    /** Whether that is an intrinsic function, as SAM tells it: a map whose only key is one. */
    public static boolean isIntrinsic(Node node) {
        if (!(node instanceof MapNode map) || map.entries().size() != 1) {
            return false;
        }
        String key = map.entries().keySet().iterator().next();
        return key.equals("Ref") || key.equals("Condition") || key.startsWith("Fn::");
    }

    /** The elements of a list, or the text alone; nothing of anything else. */
    public static List<Node> elementsOrText(Node node) {
        return string(node).isPresent() ? List.of(node) : node.elements();
    }

    /** The list itself, or the value as the only element of one. */
    public static ListNode asList(Node node) {
        return node instanceof ListNode list ? list : new ListNode(List.of(node), node.location());
    }

    private static boolean isTruthy(Json value) {
        if (value instanceof JsonNumber number) {
            return number.value().signum() != 0;
        }
        return !value.isNull() && value != JsonBoolean.FALSE && !value.text().isEmpty();
    }
}
