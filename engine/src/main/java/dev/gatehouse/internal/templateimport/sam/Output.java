package dev.gatehouse.internal.templateimport.sam;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.resolve.check.ReferenceWalk;
import dev.gatehouse.internal.templateimport.sam.definition.SamResources;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.internal.templateimport.sam.property.SamTypes;
import dev.gatehouse.model.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The expanded template: the user's own resources, and those that SAM makes of the serverless ones. */
final class Output {

    /** What may take the logical id of a resource that is there: its expansion, or what several resources share. */
    private static final Map<String, Set<String>> SUCCESSORS = Map.ofEntries(
            Map.entry("AWS::Lambda::Function", Set.of(SamTypes.FUNCTION)),
            Map.entry("AWS::Lambda::LayerVersion", Set.of(SamTypes.LAYER_VERSION)),
            Map.entry("AWS::Lambda::CapacityProvider", Set.of(SamTypes.CAPACITY_PROVIDER)),
            Map.entry("AWS::ApiGateway::RestApi", Set.of(SamTypes.API)),
            Map.entry("AWS::ApiGatewayV2::Api", Set.of(SamTypes.HTTP_API, SamTypes.WEBSOCKET_API)),
            Map.entry("AWS::DynamoDB::Table", Set.of(SamTypes.SIMPLE_TABLE)),
            Map.entry("AWS::CloudFormation::Stack", Set.of(SamTypes.APPLICATION)),
            Map.entry("AWS::StepFunctions::StateMachine", Set.of(SamTypes.STATE_MACHINE)),
            Map.entry("AWS::ApiGateway::DomainName", Set.of("AWS::ApiGateway::DomainName")),
            Map.entry("AWS::ApiGateway::BasePathMapping", Set.of("AWS::ApiGateway::BasePathMapping")));

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*([A-Za-z0-9.]+)\\s*}");

    /** An id of a deployment or version: the translator hashes Python's text of a tree, which we can't make again. */
    private static final Pattern HASHED = Pattern.compile("([A-Za-z0-9]+)(Deployment|Version)[0-9a-f]{10}");

    private static final int HASH_LENGTH = 10;

    private final MapNode root;
    private final SamResources origins;
    private final Map<String, Node> resources = new LinkedHashMap<>();

    Output(MapNode root, SamResources origins) {
        this.root = root;
        this.origins = origins;
        root.entries("Resources").forEach((logicalId, resource) -> {
            boolean serverless =
                    origins.find(logicalId).filter(SamExpander::expands).isPresent();
            if (!serverless) {
                resources.put(logicalId, resource);
            }
        });
    }

    /** Adds what SAM makes of a resource; an id that the template gives to something else is refused. */
    void replace(SamResource origin, List<Generated> generated, SamExpander.Refusals refusals) {
        for (Generated resource : generated) {
            if (isTaken(resource)) {
                refusals.add(taken(origin, resource));
            } else {
                resources.put(resource.logicalId(), resource.resource());
            }
        }
    }

    private boolean isTaken(Generated resource) {
        return origins.find(resource.logicalId())
                .filter(existing ->
                        !SUCCESSORS.getOrDefault(resource.type(), Set.of()).contains(existing.type()))
                .isPresent();
    }

    private static SamRefusal taken(SamResource origin, Generated resource) {
        return SamRefusal.verbatim(
                "Transforming resource with id [" + origin.logicalId() + "] attempts to create a new resource with id ["
                        + resource.logicalId() + "] and type \"" + resource.type()
                        + "\". A resource with that id already exists within this template. Please use a different id"
                        + " for that resource.",
                origin.location());
    }

    /** The template with these resources, in which words like {@code MyApi.Stage} are logical ids. */
    MapNode template(Map<String, String> words) {
        MapNode expanded = root.without("Globals").with("Resources", new MapNode(resources, location("Resources")));
        if (!origins.conditions().isEmpty()) {
            Map<String, Node> all = new LinkedHashMap<>(root.entries("Conditions"));
            origins.conditions().forEach(all::putIfAbsent);
            expanded = expanded.with("Conditions", new MapNode(all, location("Conditions")));
        }
        return words.isEmpty() ? expanded : (MapNode) spelledOut(expanded, words);
    }

    private Location location(String section) {
        return root.get(section).map(Node::location).orElse(root.location());
    }

    private static Node spelledOut(Node node, Map<String, String> words) {
        if (node instanceof ListNode list) {
            return list.map(each -> spelledOut(each, words));
        }
        if (!(node instanceof MapNode map)) {
            return node;
        }
        return map.map((name, value) -> switch (name) {
            case "Ref" -> text(value, words);
            case "Fn::GetAtt" -> attribute(value, words);
            case "Fn::Sub" -> variables(value, words);
            case "DependsOn" -> dependencies(value, words);
            default -> spelledOut(value, words);
        });
    }

    private static Node text(Node name, Map<String, String> words) {
        Optional<String> text = Literal.string(name);
        if (text.isEmpty()) {
            return spelledOut(name, words);
        }
        String spelled = spelled(text.get(), words);
        return spelled.equals(text.get()) ? name : ScalarNode.of(spelled, name.location());
    }

    private static Node dependencies(Node names, Map<String, String> words) {
        return names instanceof ListNode list ? list.map(each -> text(each, words)) : text(names, words);
    }

    private static Node attribute(Node target, Map<String, String> words) {
        Optional<String> dotted = ReferenceWalk.dotted(target);
        if (dotted.isEmpty()) {
            return spelledOut(target, words);
        }
        String whole = dotted.get();
        String spelled = spelled(whole, words);
        int dot = spelled.indexOf('.');
        return spelled.equals(whole) || dot < 0
                ? target
                : Draft.texts(List.of(spelled.substring(0, dot), spelled.substring(dot + 1)), target.location());
    }

    private static Node variables(Node argument, Map<String, String> words) {
        if (argument instanceof ListNode list) {
            return list.map(part -> part instanceof ScalarNode ? variables(part, words) : spelledOut(part, words));
        }
        String text = Literal.string(argument).orElse("");
        Matcher variable = VARIABLE.matcher(text);
        if (!variable.find()) {
            return argument;
        }
        String spelled =
                variable.replaceAll(name -> Matcher.quoteReplacement("${" + spelled(name.group(1), words) + "}"));
        return ScalarNode.of(spelled, argument.location());
    }

    /** {@code MyApiProdStage.Arn} for {@code MyApi.Stage.Arn}. */
    private static String spelled(String name, Map<String, String> words) {
        int dot = name.indexOf('.');
        int second = name.indexOf('.', dot + 1);
        String word = dot < 0 || second < 0 ? name : name.substring(0, second);
        String known = words.get(unhashed(word));
        return known == null ? name : known + name.substring(word.length());
    }

    /** {@code MyApi.Deployment} for {@code MyApiDeployment0123456789}; other words stay. */
    private static String unhashed(String word) {
        int end = word.length() - HASH_LENGTH;
        if (end < 0
                || !word.startsWith("Deployment", end - "Deployment".length())
                        && !word.startsWith("Version", end - "Version".length())) {
            return word;
        }
        Matcher hashed = HASHED.matcher(word);
        return hashed.matches() ? hashed.group(1) + "." + hashed.group(2) : word;
    }
}
