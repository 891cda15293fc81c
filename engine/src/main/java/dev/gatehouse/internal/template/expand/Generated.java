package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.List;

/** Makes the CloudFormation resources that SAM generates. */
final class Generated {

    private Generated() {}

    /** A resource located where its properties are. */
    static ResolvedResource resource(String logicalId, String type, MapNode properties, List<String> dependsOn) {
        var at = properties.location();
        MapNode attributes =
                Draft.at(at).put("Type", type).put("Properties", properties).build();
        return new ResolvedResource(logicalId, type, properties, dependsOn, attributes, at.named(logicalId));
    }

    /** The resource that stands for the serverless one and keeps its logical id and attributes. */
    static ResolvedResource inPlaceOf(SamResource origin, String type, MapNode properties) {
        return new ResolvedResource(
                origin.logicalId(), type, properties, origin.dependsOn(), origin.attributes(), origin.location());
    }
}
