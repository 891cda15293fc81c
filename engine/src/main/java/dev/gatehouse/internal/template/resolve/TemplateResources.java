package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The resources of a template as written, and the names that stand for them. */
final class TemplateResources {

    private final Scope scope;
    private final Map<String, MapNode> written = new LinkedHashMap<>();
    private final Set<String> registered = new HashSet<>();

    TemplateResources(MapNode root, Scope scope) {
        this.scope = scope;
        root.get("Resources").map(Node::entries).orElse(Map.of()).forEach((logicalId, node) -> {
            if (node instanceof MapNode resource) {
                written.put(logicalId, resource);
            }
        });
    }

    Map<String, MapNode> written() {
        return written;
    }

    Optional<String> type(String logicalId) {
        return Optional.ofNullable(written.get(logicalId))
                .flatMap(resource -> resource.get("Type"))
                .flatMap(Node::asText);
    }

    boolean isKnown(String logicalId) {
        return written.containsKey(logicalId);
    }

    /** What {@code Ref} of that logical id gives; empty if there is no such resource. */
    Optional<String> ref(String logicalId) {
        return type(logicalId).map(type -> {
            register(logicalId, type);
            return scope.names().ref(logicalId, type);
        });
    }

    Optional<String> attribute(String logicalId, String attribute) {
        return type(logicalId).flatMap(type -> {
            register(logicalId, type);
            return scope.names().attribute(logicalId, type, attribute);
        });
    }

    /** Makes the names of a resource known, once; while its own name is evaluated it goes by its logical id. */
    private void register(String logicalId, String type) {
        if (!registered.add(logicalId)) {
            return;
        }
        MapNode properties = properties(logicalId);
        Map<String, Node> naming = new LinkedHashMap<>();
        for (String property : NamingTable.standard().of(type).properties()) {
            properties
                    .get(property)
                    .ifPresent(value -> naming.put(property, scope.evaluator().evaluate(value)));
        }
        scope.names().register(logicalId, type, new MapNode(naming, properties.location()));
    }

    MapNode properties(String logicalId) {
        MapNode resource = written.get(logicalId);
        return resource == null
                ? new MapNode(Map.of(), dev.gatehouse.model.Location.unknown())
                : resource.get("Properties")
                        .filter(MapNode.class::isInstance)
                        .map(MapNode.class::cast)
                        .orElseGet(() -> new MapNode(Map.of(), resource.location()));
    }
}
