package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.resolve.ResolvedTemplate.Kind;
import dev.gatehouse.internal.templateimport.resolve.TemplateConditions.Truth;
import dev.gatehouse.internal.templateimport.resolve.check.ReferenceWalk;
import dev.gatehouse.model.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run of resolving a CloudFormation template. */
final class Resolution {

    private final MapNode root;
    private final Scope scope;
    private final List<String> removed = new ArrayList<>();

    Resolution(MapNode root, Scope scope) {
        this.root = root;
        this.scope = scope;
    }

    /** Checks the references, which only hold in a template whose transforms all ran. */
    void check() {
        new ReferenceCheck(scope).run(root);
        new DependencyCycles(new Dependencies(scope).needed()).report(scope.findings);
    }

    ResolvedTemplate template() {
        Map<String, ResolvedResource> resources = resources();
        return new ResolvedTemplate(
                Kind.CLOUDFORMATION,
                scope.request.fileName(),
                scope.account(),
                resolvedRoot(),
                resources,
                removed,
                scope.names,
                scope.nested.all());
    }

    private Map<String, ResolvedResource> resources() {
        Map<String, ResolvedResource> resolved = new LinkedHashMap<>();
        scope.resources.written().forEach((logicalId, resource) -> {
            if (scope.resources.exists(logicalId)) {
                resolved.put(logicalId, resolved(logicalId, resource));
            } else {
                removed.add(logicalId);
            }
        });
        return resolved;
    }

    private ResolvedResource resolved(String logicalId, MapNode resource) {
        scope.resources.ref(logicalId);
        String type = scope.resources.type(logicalId).orElse("");
        Node evaluated = scope.evaluator.evaluate(scope.resources.properties(logicalId));
        boolean isMap = evaluated instanceof MapNode;
        if (!isMap && !Evaluator.isNoValue(evaluated) && type.startsWith("AWS::ApiGateway")) {
            scope.refuse(
                    "Template format error: [/Resources/" + logicalId + "/Properties] is " + evaluated.kind() + ".",
                    evaluated.location().named(logicalId + ".Properties"),
                    "write a map; what can't be known here must not decide who may call.");
        }
        MapNode properties = isMap ? (MapNode) evaluated : new MapNode(Map.of(), resource.location());
        return new ResolvedResource(
                logicalId,
                type,
                scope.files.located(properties, resource),
                dependsOn(resource),
                resource.location().named(logicalId));
    }

    private static List<String> dependsOn(MapNode resource) {
        return resource.get("DependsOn").map(Node::texts).orElse(List.of());
    }

    /** The sections that passes read on; the others stay as written. */
    private MapNode resolvedRoot() {
        return root.get("Outputs")
                .map(outputs -> root.with("Outputs", outputs(outputs)))
                .orElse(root);
    }

    private Node outputs(Node written) {
        Map<String, Node> outputs = new LinkedHashMap<>();
        written.entries().forEach((name, output) -> {
            Optional<Node> condition =
                    output.get("Condition").filter(node -> node.asText().isPresent());
            boolean exists = condition.isEmpty()
                    || scope.conditions.decide(
                            condition.get().asText().orElse(""), condition.get().location());
            if (exists) {
                outputs.put(name, scope.evaluator.evaluate(output));
            }
        });
        return new MapNode(outputs, written.location());
    }

    /** Which resource needs which other one first. */
    private static final class Dependencies {

        private final Scope scope;
        private final Map<String, Map<String, Location>> needed = new LinkedHashMap<>();

        Dependencies(Scope scope) {
            this.scope = scope;
            scope.resources.written().forEach((logicalId, resource) -> {
                if (scope.resources.exists(logicalId)) {
                    new ReferenceWalk((target, at) -> add(logicalId, target.name(), at), this::chosen)
                            .walk(scope.resources.properties(logicalId));
                    ReferenceWalk.each(resource.get("DependsOn"), (name, at) -> add(logicalId, name, at));
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
                    .map(name -> branches.elements().get(scope.conditions.truth(name) == Truth.TRUE ? 1 : 2))
                    .orElse(branches);
        }

        private void add(String from, String name, Location at) {
            if (scope.resources.written().containsKey(name) && scope.resources.exists(name)) {
                needed.computeIfAbsent(from, key -> new LinkedHashMap<>()).putIfAbsent(name, at);
            }
        }
    }

    /** Reports resources that need each other in a circle. */
    private record DependencyCycles(Map<String, Map<String, Location>> needed) {

        private static final int DESCRIBED = 20;

        void report(Findings findings) {
            Set<String> stuck = stuck();
            if (stuck.isEmpty()) {
                return;
            }
            List<String> circle = circle(stuck);
            String first = circle.get(0);
            Location location = needed(first).getOrDefault(circle.get(1), Location.unknown());
            findings.error(
                    "ValidationError",
                    "Circular dependency between resources: [" + String.join(", ", stuck) + "]",
                    location,
                    "break the circle " + described(circle) + ".");
        }

        private Map<String, Location> needed(String resource) {
            return needed.getOrDefault(resource, Map.of());
        }

        /** What is left when everything is made that can be made. */
        private Set<String> stuck() {
            Map<String, List<String>> neededBy = new HashMap<>();
            Map<String, Integer> open = new HashMap<>();
            Set<String> stuck = new LinkedHashSet<>(needed.keySet());
            var ready = new ArrayDeque<String>();
            needed.forEach((resource, others) -> {
                open.put(resource, others.size());
                others.keySet().forEach(other -> {
                    neededBy.computeIfAbsent(other, key -> new ArrayList<>()).add(resource);
                    if (!needed.containsKey(other)) {
                        ready.add(other);
                    }
                });
            });
            Set<String> made = new LinkedHashSet<>();
            while (!ready.isEmpty()) {
                String resource = ready.remove();
                if (!made.add(resource)) {
                    continue;
                }
                stuck.remove(resource);
                for (String waiting : neededBy.getOrDefault(resource, List.of())) {
                    if (open.merge(waiting, -1, Integer::sum) == 0) {
                        ready.add(waiting);
                    }
                }
            }
            return stuck;
        }

        /** Follows the stuck ones until one comes twice. */
        private List<String> circle(Set<String> stuck) {
            Set<String> way = new LinkedHashSet<>();
            String here = stuck.iterator().next();
            while (way.add(here)) {
                here = needed(here).keySet().stream()
                        .filter(stuck::contains)
                        .findFirst()
                        .orElse(here);
            }
            List<String> circle = new ArrayList<>(way);
            circle.subList(0, circle.indexOf(here)).clear();
            circle.add(here);
            return circle;
        }

        private String described(List<String> circle) {
            var text = new StringBuilder(circle.get(0));
            for (int i = 1; i < Math.min(circle.size(), DESCRIBED); i++) {
                Location at = needed(circle.get(i - 1)).getOrDefault(circle.get(i), Location.unknown());
                text.append(" -> ").append(circle.get(i)).append(at.line() > 0 ? " (line " + at.line() + ")" : "");
            }
            return text.toString();
        }
    }
}
