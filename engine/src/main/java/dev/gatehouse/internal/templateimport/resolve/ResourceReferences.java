package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.resolve.name.PseudoParameters;
import dev.gatehouse.internal.templateimport.resolve.value.UnresolvedMarkers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What functions give that refer to something: {@code Ref}, {@code Fn::GetAtt}, imports of other stacks, macros. */
final class ResourceReferences {

    private final Scope scope;
    private final Map<String, String> pseudo;

    ResourceReferences(Scope scope) {
        this.scope = scope;
        this.pseudo = PseudoParameters.texts(scope.account());
    }

    static Node ref(Node argument, FunctionCall site) {
        return argument.asText()
                .map(name -> site.scope().references.named(name, site))
                .orElseGet(() -> site.refuse(
                        "Template error: every Ref object must have a single String value.",
                        "write the name of a parameter or resource."));
    }

    static Node getAtt(Node argument, FunctionCall site) {
        List<Node> parts = argument.elements().isEmpty() ? List.of(argument) : argument.elements();
        return site.allKnown(parts, values -> {
            String target = values.stream()
                    .flatMap(value -> value.asText().stream())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("."));
            int dot = target.indexOf('.');
            return dot <= 0 || dot == target.length() - 1
                    ? site.refuse(
                            "Template error: every Fn::GetAtt object requires two non-empty parameters, the resource"
                                    + " name and the resource attribute",
                            "write [LogicalId, Attribute].")
                    : site.scope().references.attribute(target.substring(0, dot), target.substring(dot + 1), site);
        });
    }

    static Node importValue(Node argument, FunctionCall site) {
        return site.known(argument, name -> Optional.ofNullable(site.scope()
                        .request
                        .values()
                        .get("import:" + name.asText().orElse("")))
                .<Node>map(site::text)
                .orElseGet(() -> site.unresolved("Fn::ImportValue " + UnresolvedMarkers.compact(name))));
    }

    static Node stackOutput(Node argument, FunctionCall site) {
        return site.unresolved();
    }

    /** A macro in the middle of the template; local includes are in place already. */
    static Node transform(Node argument, FunctionCall site) {
        String name = argument.text("Name").orElse("");
        if (!name.equals("AWS::Include")) {
            site.scope()
                    .findings
                    .warning(
                            "MacroNotRun",
                            "the macro " + name + " can't be run here; its value is unknown",
                            site.location(),
                            "name the processed template (aws cloudformation get-template --template-stage Processed).");
        }
        return site.unresolved(site.function() + " " + name);
    }

    /** Whether a name is one of a value or a resource; {@link ReferenceCheck} reports the others. */
    private boolean isKnown(String name) {
        return scope.parameters.isValue(name) || scope.resources.isKnown(name);
    }

    /** The value of a pseudo parameter, parameter or resource; what is none of them stays its own text. */
    Node named(String name, FunctionCall site) {
        if (name.equals(PseudoParameters.NO_VALUE)) {
            return Evaluator.NO_VALUE;
        }
        if (name.equals(PseudoParameters.NOTIFICATION_ARNS)) {
            return new ListNode(List.of(), site.location());
        }
        if (pseudo.containsKey(name)) {
            return site.text(pseudo.getOrDefault(name, ""));
        }
        return scope.parameters
                .value(name)
                .map(value -> relocated(value, site))
                .or(() -> resource(name, site).map(site::text))
                .orElseGet(() -> isKnown(name) ? site.unresolved() : site.text(name));
    }

    private Optional<String> resource(String name, FunctionCall site) {
        if (!scope.resources.exists(name)) {
            leftOut(name, site);
        }
        return scope.resources.ref(name);
    }

    private static void leftOut(String name, FunctionCall site) {
        String block = site.location().element().startsWith("Outputs.") ? "Outputs" : "Resources";
        site.refuse(
                "Template format error: Unresolved resource dependencies [" + name + "] in the " + block
                        + " block of the template",
                name + " is left out, since its condition is false; refer to it by Fn::If only.");
    }

    /** What a variable of {@code Fn::Sub} stands for: {@code Name} or {@code LogicalId.Attribute}. */
    Node variable(String name, FunctionCall site) {
        int dot = name.indexOf('.');
        boolean attribute = dot > 0 && !scope.resources.isKnown(name);
        String target = attribute ? name.substring(0, dot) : name;
        if (!isKnown(target)) {
            return site.text("${" + name + "}");
        }
        return attribute ? attribute(target, name.substring(dot + 1), site) : named(name, site);
    }

    /** The value of an attribute, given by the user or made up. */
    Node attribute(String logicalId, String attribute, FunctionCall site) {
        String given = scope.request.values().get(logicalId + "." + attribute);
        if (given != null) {
            return site.text(given);
        }
        if (!scope.resources.exists(logicalId)) {
            leftOut(logicalId, site);
        }
        return scope.nested
                .output(logicalId, attribute, site)
                .or(() -> scope.resources.attribute(logicalId, attribute).map(site::text))
                .orElseGet(() -> site.unresolved("Fn::GetAtt " + logicalId + "." + attribute));
    }

    private static Node relocated(Node value, FunctionCall site) {
        return value instanceof ListNode
                ? site.texts(value.texts())
                : site.text(value.asText().orElse(""));
    }
}
