package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.model.Location;
import java.util.List;

/**
 * A resource whose properties hold no intrinsic function any more.
 *
 * @param type like {@code AWS::ApiGateway::RestApi}
 */
public record ResolvedResource(
        String logicalId, String type, MapNode properties, List<String> dependsOn, Location location) {

    public ResolvedResource {
        dependsOn = List.copyOf(dependsOn);
    }

    /** This resource by its id among several stacks. */
    public ResolvedResource in(String scope) {
        return new ResolvedResource(
                in(scope, logicalId),
                type,
                properties,
                dependsOn.stream().map(id -> in(scope, id)).toList(),
                location);
    }

    public static String in(String scope, String logicalId) {
        return logicalId.startsWith(scope) ? logicalId : scope + logicalId;
    }
}
