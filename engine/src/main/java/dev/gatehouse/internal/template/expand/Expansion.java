package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the expansion of one resource needs of the others.
 *
 * @param resources all resources; events put their operations into the APIs there
 * @param written how values were written before intrinsic functions were resolved
 * @param parameters the template's parameters by name, which SAM resolves in few places
 * @param usagePlan the plan that APIs share
 */
record Expansion(
        SamResources resources,
        ReferenceTexts references,
        Written written,
        Map<String, Node> parameters,
        SharedUsagePlan usagePlan) {

    /** The properties in which SAM resolves parameters. */
    private static final Set<String> RESOLVED =
            Set.of("Auth", "Domain", "BinaryMediaTypes", "CorsConfiguration", "Routes", "AutoPublishAlias");

    /** The pseudo parameters that SAM knows. */
    private static final Set<String> PSEUDO = Set.of("AWS::Region", "AWS::Partition");

    Expansion {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Checks the properties in which SAM itself puts parameters into texts.
     *
     * @throws SamRefusal for a parameter that is a list
     */
    void checkTexts(SamResource api, String... properties) {
        var variables = new TextVariables(parameters);
        for (String property : properties) {
            variables.check(api.written().get(property));
        }
    }

    /** A property as SAM sees it where it resolves references to parameters, and no other function. */
    Optional<Node> withParameters(SamResource resource, String property) {
        return resource.written().get(property).map(this::withParameters);
    }

    /** What a node came to, as text; empty if it came to none. */
    String text(Optional<Node> node) {
        return node.flatMap(written::resolved).flatMap(Node::asText).orElse("");
    }

    /** Whether a parameter is referred to where SAM resolves it; the values are known for what exists only. */
    boolean refersToParameters(SamResource resource) {
        return RESOLVED.stream()
                .flatMap(property -> resource.written().get(property).stream())
                .anyMatch(this::refersToParameters);
    }

    private boolean refersToParameters(Node node) {
        return isParameter(node)
                || node.entries().values().stream().anyMatch(this::refersToParameters)
                || node.elements().stream().anyMatch(this::refersToParameters);
    }

    private Node withParameters(Node node) {
        if (isParameter(node)) {
            return written.resolved(node).orElse(node);
        }
        if (Literal.isIntrinsic(node)) {
            return node;
        }
        if (node instanceof MapNode map) {
            Map<String, Node> entries = new LinkedHashMap<>();
            map.entries().forEach((name, value) -> entries.put(name, withParameters(value)));
            return new MapNode(entries, map.location());
        }
        return node instanceof ListNode list
                ? new ListNode(
                        list.elements().stream().map(this::withParameters).toList(), list.location())
                : node;
    }

    /** Whether that is a Ref to a parameter, the only function that SAM itself resolves. */
    boolean isParameter(Node written) {
        return written.get("Ref")
                .flatMap(Node::asText)
                .filter(name -> parameters.containsKey(name) || PSEUDO.contains(name))
                .isPresent();
    }
}
