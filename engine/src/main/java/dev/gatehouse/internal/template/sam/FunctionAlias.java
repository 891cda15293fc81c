package dev.gatehouse.internal.template.sam;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.definition.Expansion;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Generated;
import dev.gatehouse.internal.template.sam.property.Intrinsics;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.LogicalIds;
import dev.gatehouse.internal.template.sam.property.PythonText;
import dev.gatehouse.internal.template.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.List;
import java.util.Optional;

/**
 * The alias that a function with AutoPublishAlias publishes, and the version it points to.
 *
 * @param arn of the alias
 */
record FunctionAlias(Node arn, List<Generated> resources) {

    private static final String PROPERTY = "AutoPublishAlias";

    FunctionAlias {
        resources = List.copyOf(resources);
    }

    static Optional<FunctionAlias> of(SamResource function, Expansion expansion) {
        return function.truthy(PROPERTY).map(value -> named(value, function, expansion));
    }

    private static FunctionAlias named(Node value, SamResource function, Expansion expansion) {
        Node seen = expansion.parameters().in(value);
        if (Literal.string(value).isEmpty() && !expansion.parameters().isReference(value)) {
            throw function.refusal(
                    "'AutoPublishAlias' must be a string or a Ref to a template parameter", value.location());
        }
        String name = PythonText.str(seen);
        if (name.isEmpty()) {
            throw function.refusal("Alias name is required to create an alias", value.location());
        }
        if (!name.matches("(?!^[0-9]+$)([a-zA-Z0-9\\-_]+)")) {
            throw function.refusal(
                    "AutoPublishAlias name ('" + name + "') must contain only alphanumeric characters, hyphens,"
                            + " or underscores matching (?!^[0-9]+$)([a-zA-Z0-9-_]+) pattern.",
                    value.location());
        }
        Location at = value.location();
        String id = function.logicalId();
        String versionId = versionId(function);
        MapNode version = Draft.at(at)
                .put("FunctionName", Intrinsics.ref(id, at))
                .putIfPresent("Description", function.properties().get("VersionDescription"))
                .build();
        MapNode alias = Draft.at(at)
                .put("Name", name)
                .put("FunctionName", Intrinsics.ref(id, at))
                .put("FunctionVersion", Intrinsics.getAtt(versionId, "Version", at))
                .copy(function.properties(), "ProvisionedConcurrencyConfig")
                .build();
        String aliasId = id + "Alias" + name.replace("-", "D").replace("_", "U");
        return new FunctionAlias(
                Intrinsics.ref(aliasId, at),
                List.of(
                        Generated.resource(versionId, "AWS::Lambda::Version", version, function),
                        Generated.resource(aliasId, "AWS::Lambda::Alias", alias, function)));
    }

    /** The version's id, which changes with the code, as SAM's does. */
    private static String versionId(SamResource function) {
        String code = ServerlessFunction.code(function).toJson().toText();
        return LogicalIds.hashed(function.logicalId() + "Version", code);
    }
}
