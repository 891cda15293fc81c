package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The resources that SAM will make, as far as a template may refer to them.
 *
 * <p>SAM makes {@code MyApiProdStage}, {@code MyFnAliaslive}, {@code MyFnRole}, {@code ServerlessRestApi} and the like;
 * {@code MyApi.Stage} and {@code MyFn.Alias} are other words for them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html">Generated
 *     resources</a>
 */
final class GeneratedResources {

    private static final String API = "AWS::ApiGateway::";
    private static final Pattern MADE = Pattern.compile(
            "(?:(?:Deployment|Version|Mapping|DomainName\\w*)[0-9a-f]{10}|Permission\\w*|Stage|Role|Route|Integration|Authorizer)$");
    private static final String HTTP = "AWS::ApiGatewayV2::";

    private final MapNode root;
    private final Map<String, MapNode> resources;
    private final Map<String, Generated> byId = new LinkedHashMap<>();
    private final Set<String> events = new LinkedHashSet<>();
    private final Set<String> serverless;

    /**
     * A resource that SAM will make.
     *
     * @param owner the serverless resource that it can't be without; empty if there is none
     * @param properties as written, as far as they name it
     */
    record Generated(String logicalId, String type, String owner, MapNode properties) {}

    GeneratedResources(MapNode root, Map<String, MapNode> resources) {
        this.root = root;
        this.resources = resources;
        this.serverless = resources.entrySet().stream()
                .filter(entry -> type(entry.getValue()).startsWith("AWS::Serverless::"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        resources.forEach((logicalId, resource) -> {
            switch (type(resource)) {
                case "AWS::Serverless::Api" -> restApi(logicalId, property(resource, "Api", "StageName"));
                case "AWS::Serverless::HttpApi" -> httpApi(logicalId, property(resource, "HttpApi", "StageName"));
                case "AWS::Serverless::WebSocketApi" ->
                    webSocketApi(logicalId, property(resource, "WebSocketApi", "StageName"));
                case "AWS::Serverless::Function" -> function(logicalId, resource);
                case "AWS::Serverless::StateMachine" -> stateMachine(logicalId, resource);
                default -> {}
            }
        });
    }

    /** The resource of that logical id or of that {@code Resource.Property}. */
    Optional<Generated> find(String name) {
        return Optional.ofNullable(byId.get(name));
    }

    /** Whether a name can be one of SAM's that has a hash or an event's name in it. */
    boolean mayBeGenerated(String name) {
        return events.stream().anyMatch(name::startsWith)
                || MADE.matcher(name).find()
                        && serverless.stream().anyMatch(id -> name.startsWith(id) && name.length() > id.length());
    }

    private void restApi(String api, Optional<Node> stage) {
        String stageName = stage.flatMap(Node::asText).orElse("");
        add(api + stageId(stageName), API + "Stage", api + ".Stage", named("StageName", stage));
        add(api + "Deployment", API + "Deployment", api + ".Deployment", nameless());
        add(api + "UsagePlan", API + "UsagePlan", api + ".UsagePlan", nameless());
        add(api + "UsagePlanKey", API + "UsagePlanKey", api + ".UsagePlanKey", nameless());
        add(api + "ApiKey", API + "ApiKey", api + ".ApiKey", nameless());
        add("ServerlessUsagePlan", API + "UsagePlan", "", nameless());
        add("ServerlessUsagePlanKey", API + "UsagePlanKey", "", nameless());
        add("ServerlessApiKey", API + "ApiKey", "", nameless());
        domain(api, API);
    }

    private void httpApi(String api, Optional<Node> stage) {
        Optional<Node> name = stage.or(() -> Optional.of(text("$default")));
        boolean isDefault = name.flatMap(Node::asText).orElse("").equals("$default");
        String id = isDefault
                ? "ApiGatewayDefaultStage"
                : stageId(name.flatMap(Node::asText).orElse(""));
        add(api + id, HTTP + "Stage", api + ".Stage", named("StageName", name));
        domain(api, HTTP);
    }

    private void webSocketApi(String api, Optional<Node> stage) {
        Optional<Node> name = stage.or(() -> Optional.of(text("default")));
        add(
                api + stageId(name.flatMap(Node::asText).orElse("")),
                HTTP + "Stage",
                api + ".Stage",
                named("StageName", name));
        add(api + "Deployment", HTTP + "Deployment", api + ".Deployment", nameless());
        domain(api, HTTP);
    }

    private void domain(String api, String types) {
        Optional<Node> name = Optional.ofNullable(resources.get(api))
                .flatMap(resource -> resource.get("Properties"))
                .flatMap(properties -> properties.get("Domain"))
                .flatMap(domain -> domain.get("DomainName"));
        if (name.isPresent()) {
            MapNode given = named("DomainName", name);
            add(api + "DomainName", types + "DomainName", api + ".DomainName", given);
            add(api + "DomainNameV2", types + "DomainNameV2", api + ".DomainNameV2", given);
        }
    }

    private void function(String function, MapNode resource) {
        if (property(resource, "Function", "Role").isEmpty()) {
            add(function + "Role", "AWS::IAM::Role", "", nameless());
        }
        Optional<Node> alias = property(resource, "Function", "AutoPublishAlias");
        if (alias.isPresent()) {
            MapNode names = named("Name", alias).with("FunctionName", reference(function));
            String name = alias.flatMap(Node::asText).orElse("");
            add(function + "Alias" + name, "AWS::Lambda::Alias", function + ".Alias", names);
            add(function + "Version", "AWS::Lambda::Version", function + ".Version", names);
        }
        add(function + "Url", "AWS::Lambda::Url", "", nameless().with("FunctionName", reference(function)));
        add(
                function + "EventInvokeConfigOnSuccessQueue",
                "AWS::SQS::Queue",
                function + ".DestinationQueue",
                nameless());
        add(
                function + "EventInvokeConfigOnSuccessTopic",
                "AWS::SNS::Topic",
                function + ".DestinationTopic",
                nameless());
        implicitApis(function, resource);
    }

    private void stateMachine(String machine, MapNode resource) {
        if (property(resource, "StateMachine", "Role").isEmpty()) {
            add(machine + "Role", "AWS::IAM::Role", "", nameless());
        }
        add(machine + "Version", "AWS::StepFunctions::StateMachineVersion", machine + ".Version", nameless());
        Optional<Node> alias = property(resource, "StateMachine", "AutoPublishAlias");
        alias.ifPresent(name -> add(
                machine + "Alias" + name.asText().orElse(""),
                "AWS::StepFunctions::StateMachineAlias",
                machine + ".Alias",
                named("Name", alias)));
        implicitApis(machine, resource);
    }

    private void implicitApis(String logicalId, MapNode resource) {
        resource.get("Properties")
                .flatMap(properties -> properties.get("Events"))
                .map(Node::entries)
                .orElse(Map.of())
                .forEach((event, definition) -> {
                    events.add(logicalId + event);
                    implicitApi(definition);
                });
    }

    private static String type(MapNode resource) {
        return resource.get("Type").flatMap(Node::asText).orElse("");
    }

    private void implicitApi(Node event) {
        String type = event.get("Type").flatMap(Node::asText).orElse("");
        Optional<Node> properties = event.get("Properties");
        if (type.equals("Api")
                && properties.flatMap(all -> all.get("RestApiId")).isEmpty()) {
            add("ServerlessRestApi", API + "RestApi", "", nameless());
            restApi("ServerlessRestApi", Optional.of(text("Prod")));
        }
        if (type.equals("HttpApi")
                && properties.flatMap(all -> all.get("ApiId")).isEmpty()) {
            add("ServerlessHttpApi", HTTP + "Api", "", nameless());
            httpApi("ServerlessHttpApi", Optional.empty());
        }
    }

    private void add(String logicalId, String type, String otherWord, MapNode properties) {
        if (resources.containsKey(logicalId)) {
            return;
        }
        int dot = otherWord.indexOf('.');
        String owner = dot < 0 ? "" : otherWord.substring(0, dot);
        var generated = new Generated(logicalId, type, owner, properties);
        byId.putIfAbsent(logicalId, generated);
        if (!otherWord.isEmpty()) {
            byId.putIfAbsent(otherWord, generated);
        }
    }

    /** {@code ProdStage}; a name with other characters has a hash in its id, which nobody writes by hand. */
    private static String stageId(String stageName) {
        boolean alphanumeric = !stageName.isEmpty() && stageName.chars().allMatch(Character::isLetterOrDigit);
        return alphanumeric ? stageName + "Stage" : "Stage";
    }

    private Optional<Node> property(MapNode resource, String global, String name) {
        return resource.get("Properties")
                .flatMap(properties -> properties.get(name))
                .or(() -> root.get("Globals").flatMap(all -> all.get(global)).flatMap(all -> all.get(name)));
    }

    private MapNode named(String property, Optional<Node> value) {
        return value.map(node -> nameless().with(property, node)).orElseGet(this::nameless);
    }

    private MapNode nameless() {
        return new MapNode(Map.of(), root.location());
    }

    private Node reference(String logicalId) {
        return nameless().with("Ref", text(logicalId));
    }

    private ScalarNode text(String text) {
        return ScalarNode.of(text, root.location());
    }
}
