package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.value.Transforms;
import dev.gatehouse.model.UnresolvedValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts local files where {@code Fn::Transform} names {@code AWS::Include}. */
record Includes(Scope scope) {

    private static final String TRANSFORM = "Fn::Transform";
    private static final int DEEPEST = 3;

    /** The template with every included file in its place. */
    MapNode into(MapNode root, Transforms transforms) {
        if (transforms.includes().isEmpty() && !root.hasKey(TRANSFORM::equals)) {
            return root;
        }
        Map<String, Node> sections = new LinkedHashMap<>();
        root.entries()
                .forEach((name, section) ->
                        sections.put(name, name.equals("Transform") ? section : included(section, 0)));
        for (Node include : transforms.includes()) {
            location(include).flatMap(this::file).ifPresent(file -> merge(sections, included(file, 1)));
        }
        return new MapNode(sections, root.location());
    }

    private static void merge(Map<String, Node> sections, Node file) {
        file.entries()
                .forEach((name, section) -> sections.merge(
                        name, section, (own, more) -> own instanceof MapNode map ? merged(map, more) : own));
    }

    private static MapNode merged(MapNode own, Node more) {
        Map<String, Node> entries = new LinkedHashMap<>(own.entries());
        more.entries().forEach(entries::putIfAbsent);
        return new MapNode(entries, own.location());
    }

    private Node included(Node node, int depth) {
        if (node instanceof ListNode list) {
            return list.map(each -> included(each, depth));
        }
        if (!(node instanceof MapNode map)) {
            return node;
        }
        Node transform = map.entries().get(TRANSFORM);
        if (transform != null && isInclude(transform)) {
            return replaced(map, transform, depth);
        }
        return map.mapValues(value -> included(value, depth));
    }

    private Node replaced(MapNode map, Node transform, int depth) {
        MapNode siblings = map.without(TRANSFORM);
        Optional<Node> file =
                depth >= DEEPEST ? tooDeep(transform) : location(transform).flatMap(this::file);
        if (file.isEmpty()) {
            return siblings.entries().isEmpty() ? unresolved(transform) : siblings;
        }
        Node content = included(file.get(), depth + 1);
        if (siblings.entries().isEmpty()) {
            return content;
        }
        return merged((MapNode) included(siblings, depth), content);
    }

    private Node unresolved(Node transform) {
        return new FunctionCall(scope, scope.evaluator, TRANSFORM, transform).unresolved();
    }

    private Optional<Node> tooDeep(Node transform) {
        scope.findings.error(
                "IncludeNotFound",
                "files include each other more than " + DEEPEST + " levels deep",
                transform.location(),
                "include fewer levels.");
        return Optional.empty();
    }

    private Optional<Node> file(Node location) {
        Node evaluated = scope.evaluator.evaluate(location);
        String name = evaluated.asText().orElse("");
        boolean known = UnresolvedValue.in(name).isEmpty() && !name.isEmpty();
        return known ? scope.files.read(name, location.location()) : scope.files.notFound(name, location.location());
    }

    private static boolean isInclude(Node transform) {
        return transform.says("Name", "AWS::Include");
    }

    private static Optional<Node> location(Node transform) {
        return transform.get("Parameters").flatMap(parameters -> parameters.get("Location"));
    }
}
