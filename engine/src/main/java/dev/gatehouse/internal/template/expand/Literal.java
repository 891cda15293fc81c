package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import java.util.Optional;

/** What a written value is to SAM, which asks for Python's types and truth. */
final class Literal {

    private Literal() {}

    /** The string; empty for numbers, booleans, null, maps and lists. */
    static Optional<String> string(Node node) {
        return node.toJson().asString();
    }

    /** The boolean; empty for anything else, texts like "true" included. */
    static Optional<Boolean> flag(Node node) {
        return node.toJson() instanceof JsonBoolean value ? Optional.of(value == JsonBoolean.TRUE) : Optional.empty();
    }

    static boolean isTrue(Optional<Node> node) {
        return node.flatMap(Literal::flag).orElse(false);
    }

    static boolean isNumber(Node node) {
        return node.toJson() instanceof JsonNumber;
    }

    /** False for null, false, zero, and whatever is empty. */
    static boolean isTruthy(Node node) {
        if (node instanceof ScalarNode scalar) {
            return isTruthy(scalar.value());
        }
        return !node.entries().isEmpty() || !node.elements().isEmpty();
    }

    static boolean isTruthy(Optional<Node> node) {
        return node.isPresent() && isTruthy(node.get());
    }

    /** The value if it is true to Python. */
    static Optional<Node> truthy(Optional<Node> node) {
        return node.filter(Literal::isTruthy);
    }

    /** Whether that is an intrinsic function, as SAM tells it: a map whose only key is one. */
    static boolean isIntrinsic(Node node) {
        if (!(node instanceof MapNode map) || map.entries().size() != 1) {
            return false;
        }
        String key = map.entries().keySet().iterator().next();
        return key.equals("Ref") || key.equals("Condition") || key.startsWith("Fn::");
    }

    static boolean isList(Node node) {
        return node instanceof ListNode;
    }

    private static boolean isTruthy(Json value) {
        if (value instanceof JsonNumber number) {
            return number.value().signum() != 0;
        }
        return !value.isNull() && value != JsonBoolean.FALSE && !value.text().isEmpty();
    }
}
