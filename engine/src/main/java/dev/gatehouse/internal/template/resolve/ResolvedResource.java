package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.model.Location;
import java.util.List;

/**
 * A resource whose properties hold no intrinsic function any more.
 *
 * @param type like {@code AWS::ApiGateway::RestApi}
 * @param attributes the whole resource: Metadata, DependsOn, Connectors, IgnoreGlobals …
 */
public record ResolvedResource(
        String logicalId,
        String type,
        MapNode properties,
        List<String> dependsOn,
        MapNode attributes,
        Location location) {

    public ResolvedResource {
        dependsOn = List.copyOf(dependsOn);
    }
}
