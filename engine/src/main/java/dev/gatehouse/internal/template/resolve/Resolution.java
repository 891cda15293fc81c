package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.ImportRequest;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of resolving a CloudFormation template. */
final class Resolution {

    private final MapNode root;
    private final ImportRequest request;
    private final Scope scope;
    private final List<String> removed = new ArrayList<>();

    Resolution(MapNode root, ImportRequest request, Findings findings) {
        this.root = root;
        this.request = request;
        this.scope = new Scope(root, request, findings);
    }

    ResolvedTemplate template() {
        Map<String, ResolvedResource> resources = resources();
        return new ResolvedTemplate(
                Kind.CLOUDFORMATION,
                request.fileName(),
                request.account(),
                resolvedRoot(),
                resources,
                removed,
                scope.names(),
                scope.origins());
    }

    private Map<String, ResolvedResource> resources() {
        Map<String, MapNode> live = new LinkedHashMap<>();
        scope.resources().written().forEach((logicalId, resource) -> {
            if (exists(resource)) {
                live.put(logicalId, resource);
            } else {
                removed.add(logicalId);
            }
        });
        Map<String, ResolvedResource> resolved = new LinkedHashMap<>();
        live.forEach((logicalId, resource) -> resolved.put(logicalId, resolved(logicalId, resource)));
        return resolved;
    }

    private boolean exists(MapNode resource) {
        Optional<Node> condition = resource.get("Condition");
        return condition.isEmpty()
                || condition.get().asText().isEmpty()
                || scope.conditions()
                        .decide(condition.get().asText().get(), condition.get().location());
    }

    private ResolvedResource resolved(String logicalId, MapNode resource) {
        scope.resources().ref(logicalId);
        MapNode properties = scope.evaluator().evaluateMap(scope.resources().properties(logicalId));
        String type = scope.resources().type(logicalId).orElse("");
        return new ResolvedResource(
                logicalId,
                type,
                properties,
                dependsOn(resource),
                resource,
                resource.location().named(logicalId));
    }

    private static List<String> dependsOn(MapNode resource) {
        Optional<Node> dependsOn = resource.get("DependsOn");
        if (dependsOn.isEmpty()) {
            return List.of();
        }
        return dependsOn.get().asText().map(List::of).orElseGet(() -> dependsOn.get().elements().stream()
                .flatMap(each -> each.asText().stream())
                .toList());
    }

    /** The sections that passes read on; the others stay as written. */
    private MapNode resolvedRoot() {
        MapNode resolved = root;
        for (String section : List.of("Globals", "Outputs")) {
            Optional<Node> written = root.get(section);
            if (written.isPresent()) {
                resolved = resolved.with(section, scope.evaluator().evaluate(written.get()));
            }
        }
        return resolved;
    }
}
