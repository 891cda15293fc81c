package dev.gatehouse.internal.template.draft;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.policy.PolicyDocument;
import dev.gatehouse.internal.policy.PolicyKind;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.model.UnresolvedValue;
import java.util.Optional;

/** Reads a resource policy, a map or JSON text; an empty {@code Policy} is none. */
public final class ResourcePolicyReader {

    private static final String SOME_API = "arn:aws:execute-api:us-east-1:123456789012:abcdefghij";

    private ResourcePolicyReader() {}

    /** The policy as JSON text; empty where it is absent or, with a finding, no JSON or not known. */
    public static Optional<String> read(Fields fields, String name) {
        if (name.equals("Policy")
                && fields.get(name)
                        .flatMap(Node::asText)
                        .filter(String::isEmpty)
                        .isPresent()) {
            return Optional.empty();
        }
        Optional<String> json = fields.get(name).flatMap(ResourcePolicyReader::json);
        if (fields.has(name) && json.isEmpty()) {
            fields.findings()
                    .error(
                            "BadRequestException",
                            "Invalid policy document. Please check the policy syntax and ensure that Principals are valid.",
                            fields.at(name),
                            "write the policy as a map, or as JSON text.");
        }
        json.flatMap(UnresolvedValue::in).ifPresent(unresolved -> fields.findings()
                .error(
                        "UnresolvedValue",
                        fields.element() + "." + name + " can't be known here: " + unresolved.what() + ".",
                        fields.at(name),
                        "a policy decides who may call; give the value through values."));
        json.filter(text -> UnresolvedValue.in(text).isEmpty()).ifPresent(text -> check(text, fields, name));
        return json;
    }

    /** What is not understood wholly must not decide anything. */
    private static void check(String json, Fields fields, String name) {
        for (String problem :
                PolicyDocument.parse(json, PolicyKind.RESOURCE, SOME_API).problems()) {
            fields.findings()
                    .error(
                            "BadRequestException",
                            fields.element() + "." + name + " can't be evaluated: " + problem + ".",
                            fields.at(name),
                            "a policy decides who may call; write it with the elements, operators and keys that API"
                                    + " Gateway's resource policies know.");
        }
    }

    private static Optional<String> json(Node node) {
        return node instanceof MapNode
                ? Optional.of(node.toJson().toText())
                : node.asText().flatMap(Json::tryParse).map(Json::toText);
    }
}
