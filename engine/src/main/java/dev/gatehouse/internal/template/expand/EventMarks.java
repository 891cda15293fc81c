package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Marks operations by whether the function of their event exists.
 *
 * <p>SAM does not evaluate conditions: it wraps the operation, and a path all of whose operations are conditional, in
 * Fn::If. What it derives meanwhile, such as the allowed methods of a CORS answer, still counts the absent ones.
 */
final class EventMarks {

    private static final String MARK = "x-gatehouse-event";
    private static final String KEPT = "kept";
    private static final String REMOVED = "removed";

    private EventMarks() {}

    /** The operation, marked. */
    static MapNode mark(MapNode operation, boolean isPresent) {
        return Draft.at(operation.location())
                .put(MARK, isPresent ? KEPT : REMOVED)
                .copyAll(operation)
                .build();
    }

    /** The definition without absent operations, without paths that have only such, and without marks. */
    static ApiBody settle(ApiBody body) {
        Map<String, Node> kept = new LinkedHashMap<>();
        body.paths().forEach((path, item) -> {
            if (!isAbsent(item)) {
                kept.put(path, item instanceof MapNode map ? settled(map) : item);
            }
        });
        return body.withPaths(kept);
    }

    private static boolean isAbsent(Node item) {
        return has(item, REMOVED) && !has(item, KEPT);
    }

    private static boolean has(Node item, String mark) {
        return item.entries().values().stream()
                .anyMatch(operation -> markOf(operation).filter(mark::equals).isPresent());
    }

    private static MapNode settled(MapNode item) {
        Map<String, Node> kept = new LinkedHashMap<>();
        item.entries().forEach((method, operation) -> {
            if (markOf(operation).filter(REMOVED::equals).isEmpty()) {
                kept.put(method, operation instanceof MapNode map ? map.without(MARK) : operation);
            }
        });
        return new MapNode(kept, item.location());
    }

    private static Optional<String> markOf(Node operation) {
        return operation.get(MARK).flatMap(Node::asText);
    }
}
