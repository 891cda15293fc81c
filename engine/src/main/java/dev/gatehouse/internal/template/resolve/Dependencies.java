package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.model.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which resource needs which other one first, once SAM has made its resources.
 *
 * <p>SAM puts an API's stage, a function's permissions and the like into resources of their own, so what only they
 * refer to is left out here.
 */
final class Dependencies {

    private static final Set<String> OF_SAM_APIS = Set.of("DefinitionBody", "Auth", "Policy", "Name");
    private static final Set<String> NOT_OF_SAM_FUNCTIONS = Set.of(
            "Events",
            "EventInvokeConfig",
            "FunctionUrlConfig",
            "DeploymentPreference",
            "AutoPublishAlias",
            "ProvisionedConcurrencyConfig");

    private final Scope scope;
    private final Map<String, Map<String, Location>> needed = new LinkedHashMap<>();

    Dependencies(Scope scope) {
        this.scope = scope;
        scope.resources().written().forEach((logicalId, resource) -> {
            if (scope.resources().exists(logicalId)) {
                read(logicalId, resource);
            }
        });
    }

    /** For each resource those that it needs, and where it says so. */
    Map<String, Map<String, Location>> needed() {
        return needed;
    }

    private void read(String logicalId, MapNode resource) {
        String type = scope.resources().type(logicalId).orElse("");
        boolean api = type.startsWith("AWS::Serverless::") && type.endsWith("Api");
        scope.resources().properties(logicalId).entries().forEach((property, value) -> {
            boolean counts = api ? OF_SAM_APIS.contains(property) : !isApart(type, property);
            if (counts) {
                references(logicalId, value);
            }
        });
        resource.get("DependsOn").ifPresent(dependsOn -> {
            dependsOn.asText().ifPresent(name -> add(logicalId, name, dependsOn.location()));
            dependsOn.elements().forEach(each -> each.asText()
                    .ifPresent(name -> add(logicalId, name, each.location())));
        });
        if (type.equals("AWS::Serverless::Function") || type.equals("AWS::Serverless::StateMachine")) {
            events(logicalId);
        }
    }

    private static boolean isApart(String type, String property) {
        return type.startsWith("AWS::Serverless::") && NOT_OF_SAM_FUNCTIONS.contains(property);
    }

    private void references(String from, Node value) {
        var walk = new ReferenceWalk((target, at) -> add(from, target.name(), at), this::chosen);
        walk.walk(value);
    }

    /** Only the branch that is taken needs something. */
    private Node chosen(Node branches) {
        Optional<String> condition =
                branches.elements().size() == 3 ? branches.elements().get(0).asText() : Optional.empty();
        return condition
                .map(name -> branches.elements().get(scope.conditions().truth(name) == Truth.TRUE ? 1 : 2))
                .orElse(branches);
    }

    /** An API's definition names the functions whose events add routes to it. */
    private void events(String handler) {
        Optional<Node> events = scope.resources().properties(handler).get("Events");
        events.map(Node::entries).orElse(Map.of()).values().forEach(event -> {
            String type = event.get("Type").flatMap(Node::asText).orElse("");
            if (type.equals("Api") || type.equals("HttpApi")) {
                Optional<Node> id = event.get("Properties")
                        .flatMap(properties -> properties.get(type.equals("Api") ? "RestApiId" : "ApiId"));
                String implicit = type.equals("Api") ? "ServerlessRestApi" : "ServerlessHttpApi";
                String api = id.map(node -> node.get("Ref").orElse(node))
                        .flatMap(Node::asText)
                        .orElse(implicit);
                if (takesRoutes(api, type)) {
                    add(api, handler, event.location());
                }
            }
        });
    }

    private boolean takesRoutes(String api, String eventType) {
        MapNode properties = scope.resources().properties(api);
        boolean merges = properties
                .get("MergeDefinitions")
                .flatMap(Node::asText)
                .filter("true"::equals)
                .isPresent();
        boolean own = properties.get("DefinitionBody").isPresent() && eventType.equals("Api");
        return properties.get("DefinitionUri").isEmpty() && (!own || merges);
    }

    private void add(String from, String name, Location at) {
        scope.resources().dependency(name).ifPresent(to -> needed.computeIfAbsent(from, key -> new LinkedHashMap<>())
                .putIfAbsent(to, at));
    }
}
