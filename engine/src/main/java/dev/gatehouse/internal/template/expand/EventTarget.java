package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.List;

/**
 * What an event starts: a function, an alias of it, or a state machine.
 *
 * @param arn of the function or alias
 * @param name by which a permission names it: the function's name, the alias's ARN
 */
record EventTarget(SamResource resource, String arn, String name) {

    /** An operation that this target's event makes, marked so that {@link EventMarks} drops it if the target is absent. */
    MapNode marked(MapNode operation) {
        return EventMarks.mark(operation, resource.isPresent());
    }

    /** The permission for an API to invoke this target. */
    ResolvedResource permission(String logicalId, String sourceArn, SamEvent event) {
        MapNode properties = Draft.at(event.location())
                .put("Action", "lambda:InvokeFunction")
                .put("FunctionName", name)
                .put("Principal", "apigateway.amazonaws.com")
                .put("SourceArn", sourceArn)
                .build();
        return Generated.resource(logicalId, "AWS::Lambda::Permission", properties, List.of());
    }
}
