package dev.gatehouse.internal.template.draft;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.model.UnresolvedValue;
import java.util.Optional;

/** Reads a resource policy, a map or JSON text. */
public final class ResourcePolicy {

    private ResourcePolicy() {}

    /** The policy as JSON text; empty where it is absent or, with a finding, no JSON or not known. */
    public static Optional<String> read(Fields fields, String name) {
        Optional<String> json = fields.get(name).flatMap(ResourcePolicy::json);
        if (fields.has(name) && json.isEmpty()) {
            fields.findings()
                    .refusedByAws(
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
        return json;
    }

    private static Optional<String> json(Node node) {
        return node instanceof MapNode
                ? Optional.of(node.toJson().toText())
                : node.asText().flatMap(Json::tryParse).map(Json::toText);
    }
}
