package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All resources of the template while the expansion changes them, in template order. */
final class SamResources {

    private final Map<String, SamResource> all = new LinkedHashMap<>();

    static SamResources of(ResolvedTemplate template) {
        var resources = new SamResources();
        Map<String, Node> written =
                template.root().get("Resources").map(Node::entries).orElse(Map.of());
        written.forEach((logicalId, node) -> {
            ResolvedResource resolved = template.resources().get(logicalId);
            if (resolved != null) {
                resources.put(present(resolved));
            } else if (node instanceof MapNode map) {
                resources.put(removed(logicalId, map));
            }
        });
        return resources;
    }

    private static SamResource present(ResolvedResource resource) {
        MapNode written = properties(resource.attributes());
        return new SamResource(
                resource.logicalId(),
                resource.type(),
                resource.properties(),
                written,
                resource.attributes(),
                resource.dependsOn(),
                SamResource.Presence.PRESENT,
                SamResource.BodyAuthor.USER,
                resource.location());
    }

    /** SAM translates what a condition removes like anything else, so its events still count in places. */
    private static SamResource removed(String logicalId, MapNode resource) {
        MapNode properties = properties(resource);
        return new SamResource(
                logicalId,
                resource.get("Type").flatMap(Node::asText).orElse(""),
                properties,
                properties,
                resource,
                List.of(),
                SamResource.Presence.REMOVED,
                SamResource.BodyAuthor.USER,
                resource.location().named(logicalId));
    }

    private static MapNode properties(MapNode resource) {
        return resource.get("Properties")
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseGet(() -> Draft.emptyMap(resource.location()));
    }

    Optional<SamResource> find(String logicalId) {
        return Optional.ofNullable(all.get(logicalId));
    }

    void put(SamResource resource) {
        all.put(resource.logicalId(), resource);
    }

    void remove(String logicalId) {
        all.remove(logicalId);
    }

    List<SamResource> all() {
        return List.copyOf(all.values());
    }

    List<SamResource> ofType(String... types) {
        return all.values().stream()
                .filter(resource -> Arrays.asList(types).contains(resource.type()))
                .toList();
    }
}
