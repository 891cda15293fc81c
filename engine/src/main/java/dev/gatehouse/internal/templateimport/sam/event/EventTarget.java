package dev.gatehouse.internal.templateimport.sam.event;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;

/**
 * What an event starts: a function, an alias of it, or a state machine.
 *
 * @param arn of the function or alias
 * @param name by which a permission names it: the function's name, the alias's ARN
 */
public record EventTarget(SamResource resource, Node arn, Node name) {

    /** An operation that this target's event makes; like the target it exists under a condition, if that has one. */
    MapNode conditional(MapNode operation) {
        return resource.condition()
                .map(condition -> Intrinsics.onlyIf(condition, operation))
                .orElse(operation);
    }

    /** The permission for an API to invoke this target. */
    Generated permission(String logicalId, Node sourceArn) {
        return Generated.permission(logicalId, name, sourceArn, resource);
    }
}
