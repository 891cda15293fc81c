package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.model.Location;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** An API definition, Swagger 2 or OpenAPI 3, while SAM edits it; every edit gives a new one. */
record ApiBody(MapNode document) {

    static final String ANY = "x-amazon-apigateway-any-method";
    static final String INTEGRATION = "x-amazon-apigateway-integration";

    private static final Set<String> NO_METHODS = Set.of("summary", "description", "parameters");

    /** Changes one operation. */
    @FunctionalInterface
    interface OperationEdit {
        /** The changed operation. */
        MapNode apply(String path, String method, MapNode operation);
    }

    /** The name a method has in a definition: lower case, and ANY by its extension. */
    static String methodKey(String method) {
        String lower = method.toLowerCase(Locale.ROOT);
        return lower.equals("any") ? ANY : lower;
    }

    Map<String, Node> paths() {
        return document.get("paths").map(Node::entries).orElse(Map.of());
    }

    ApiBody with(String name, Node value) {
        return new ApiBody(document.with(name, value));
    }

    /** This definition after checking that each path holds a map, as SAM's Swagger editor does. */
    ApiBody checked() {
        paths().forEach(ApiBody::item);
        return this;
    }

    boolean hasIntegration(String path, String method) {
        return Optional.ofNullable(paths().get(path))
                .filter(MapNode.class::isInstance)
                .flatMap(item -> item.get(methodKey(method)))
                .filter(ApiBody::isIntegrated)
                .isPresent();
    }

    /** Adds an empty operation where there is none. */
    ApiBody withOperation(String path, String method, Location location) {
        MapNode item = Optional.ofNullable(paths().get(path))
                .map(node -> item(path, node))
                .orElseGet(() -> Draft.emptyMap(location));
        return item.entries().containsKey(methodKey(method))
                ? withPath(path, item)
                : withPath(path, item.with(methodKey(method), Draft.emptyMap(location)));
    }

    /** Changes the operation if it has an integration. */
    ApiBody edit(String path, String method, UnaryOperator<MapNode> edit) {
        MapNode item = item(path, Optional.ofNullable(paths().get(path)).orElse(document.with("", document)));
        String key = methodKey(method);
        MapNode operation = operation(path, method, item.entries().getOrDefault(key, Draft.emptyList(item.location())));
        return isIntegrated(operation) ? withPath(path, item.with(key, edit.apply(operation))) : this;
    }

    /** Changes every operation that has an integration. */
    ApiBody editAll(OperationEdit edit) {
        Map<String, Node> changed = new LinkedHashMap<>();
        paths().forEach((path, node) -> changed.put(path, edited(path, item(path, node), edit)));
        return withPaths(changed);
    }

    ApiBody withPath(String path, MapNode item) {
        Map<String, Node> changed = new LinkedHashMap<>(paths());
        changed.put(path, item);
        return withPaths(changed);
    }

    ApiBody withPaths(Map<String, Node> paths) {
        Location location = document.get("paths").map(Node::location).orElse(document.location());
        return with("paths", new MapNode(paths, location));
    }

    static MapNode item(String path, Node node) {
        if (node instanceof MapNode map) {
            return map;
        }
        throw SamRefusal.ofStructure(
                "Value of '" + path + "' path must be a dictionary according to Swagger spec.", node.location());
    }

    static MapNode operation(String path, String method, Node node) {
        if (node instanceof MapNode map) {
            return map;
        }
        throw SamRefusal.ofStructure(
                "Definition of method '" + method + "' for path '" + path + "' should be a map.", node.location());
    }

    static boolean isIntegrated(Node operation) {
        return Literal.isTruthy(operation.get(INTEGRATION));
    }

    private static MapNode edited(String path, MapNode item, OperationEdit edit) {
        MapNode changed = item;
        for (Map.Entry<String, Node> entry : item.entries().entrySet()) {
            if (NO_METHODS.contains(entry.getKey())) {
                continue;
            }
            MapNode operation = operation(path, entry.getKey(), entry.getValue());
            if (isIntegrated(operation)) {
                changed = changed.with(entry.getKey(), edit.apply(path, methodKey(entry.getKey()), operation));
            }
        }
        return changed;
    }
}
