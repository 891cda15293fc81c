package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.check.ReferenceWalk;
import dev.gatehouse.internal.template.resolve.value.Truth;
import dev.gatehouse.model.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which resource needs which other one first. */
final class Dependencies {

    private final Scope scope;
    private final Map<String, Map<String, Location>> needed = new LinkedHashMap<>();

    Dependencies(Scope scope) {
        this.scope = scope;
        scope.resources().written().forEach((logicalId, resource) -> {
            if (scope.resources().exists(logicalId)) {
                new ReferenceWalk((target, at) -> add(logicalId, target.name(), at), this::chosen)
                        .walk(scope.resources().properties(logicalId));
                resource.get("DependsOn").ifPresent(dependsOn -> {
                    dependsOn.asText().ifPresent(name -> add(logicalId, name, dependsOn.location()));
                    dependsOn.elements().forEach(each -> each.asText()
                            .ifPresent(name -> add(logicalId, name, each.location())));
                });
            }
        });
    }

    /** For each resource those that it needs, and where it says so. */
    Map<String, Map<String, Location>> needed() {
        return needed;
    }

    /** Only the branch that is taken needs something. */
    private Node chosen(Node branches) {
        Optional<String> condition =
                branches.elements().size() == 3 ? branches.elements().get(0).asText() : Optional.empty();
        return condition
                .map(name -> branches.elements().get(scope.conditions().truth(name) == Truth.TRUE ? 1 : 2))
                .orElse(branches);
    }

    private void add(String from, String name, Location at) {
        if (scope.resources().written().containsKey(name) && scope.resources().exists(name)) {
            needed.computeIfAbsent(from, key -> new LinkedHashMap<>()).putIfAbsent(name, at);
        }
    }
}
