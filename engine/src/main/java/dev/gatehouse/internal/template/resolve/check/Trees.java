package dev.gatehouse.internal.template.resolve.check;

import dev.gatehouse.internal.template.read.Node;
import java.util.function.Predicate;

/** Questions about whole trees. */
public final class Trees {

    private Trees() {}

    /** Whether some map in it has such a key. */
    public static boolean anyKey(Node node, Predicate<String> wanted) {
        for (var entry : node.entries().entrySet()) {
            if (wanted.test(entry.getKey()) || anyKey(entry.getValue(), wanted)) {
                return true;
            }
        }
        for (Node element : node.elements()) {
            if (anyKey(element, wanted)) {
                return true;
            }
        }
        return false;
    }

    public static int size(Node node) {
        int size = 1;
        for (Node element : node.elements()) {
            size += size(element);
        }
        for (Node value : node.entries().values()) {
            size += size(value);
        }
        return size;
    }

    public static int depth(Node node) {
        int deepest = 0;
        for (Node element : node.elements()) {
            deepest = Math.max(deepest, depth(element));
        }
        for (Node value : node.entries().values()) {
            deepest = Math.max(deepest, depth(value));
        }
        return deepest + 1;
    }
}
