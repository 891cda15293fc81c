package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.resolve.name.NamingTable;
import dev.gatehouse.model.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The resources of a template as written, and the names that stand for them. */
final class TemplateResources {

    private static final int DEEPEST = 50;

    private final Scope scope;
    private int naming;
    private final Map<String, MapNode> written = new LinkedHashMap<>();
    private final Set<String> registered = new HashSet<>();
    private final Map<String, Boolean> existence = new HashMap<>();

    TemplateResources(MapNode root, Scope scope) {
        this.scope = scope;
        root.entries("Resources").forEach((logicalId, node) -> {
            if (node instanceof MapNode resource) {
                written.put(logicalId, resource);
            }
        });
    }

    Map<String, MapNode> written() {
        return written;
    }

    /** Whether a reference may name it. */
    boolean isKnown(String name) {
        return written.containsKey(name);
    }

    /** Whether the resource's condition, if it has one, holds. */
    boolean exists(String logicalId) {
        MapNode resource = written.get(logicalId);
        if (resource == null) {
            return true;
        }
        Optional<Node> condition = resource.get("Condition");
        Optional<String> name = condition.flatMap(Node::asText);
        return name.isEmpty()
                || existence.computeIfAbsent(
                        logicalId,
                        id -> scope.conditions.decide(
                                name.get(), condition.get().location().named(logicalId)));
    }

    Optional<String> type(String logicalId) {
        return Optional.ofNullable(written.get(logicalId))
                .flatMap(resource -> resource.get("Type"))
                .flatMap(Node::asText);
    }

    /** What {@code Ref} of that logical id gives; empty if there is no such resource. */
    Optional<String> ref(String logicalId) {
        return type(logicalId).map(type -> {
            register(logicalId, type);
            return scope.names.ref(logicalId, type);
        });
    }

    Optional<String> attribute(String logicalId, String attribute) {
        return type(logicalId).flatMap(type -> {
            register(logicalId, type);
            return scope.names.attribute(logicalId, type, attribute);
        });
    }

    /** Makes the names of a resource known, once; while its own name is evaluated it goes by its logical id. */
    private void register(String logicalId, String type) {
        if (naming < DEEPEST && registered.add(logicalId)) {
            naming++;
            scope.names.register(logicalId, type, naming(type, properties(logicalId)));
            naming--;
        }
    }

    private MapNode naming(String type, MapNode properties) {
        Map<String, Node> naming = new LinkedHashMap<>();
        for (String property : NamingTable.standard().of(type).properties()) {
            properties.get(property).ifPresent(value -> naming.put(property, scope.evaluator.evaluate(value)));
        }
        return new MapNode(naming, properties.location());
    }

    MapNode properties(String logicalId) {
        MapNode resource = written.get(logicalId);
        if (resource == null) {
            return new MapNode(Map.of(), Location.unknown());
        }
        return resource.get("Properties")
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseGet(() -> new MapNode(Map.of(), resource.location()));
    }
}
