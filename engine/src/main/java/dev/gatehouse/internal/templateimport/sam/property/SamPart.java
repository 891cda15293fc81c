package dev.gatehouse.internal.templateimport.sam.property;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.model.Location;
import java.util.Optional;

/** A resource or an event: something with properties, which SAM refuses by its id. */
public interface SamPart {

    MapNode properties();

    PropertyOwner owner();

    default SamRefusal refusal(String reason) {
        return owner().refusal(reason);
    }

    default SamRefusal refusal(String reason, Location at) {
        return owner().refusal(reason, at);
    }

    /** Refuses this part for that reason if it is so. */
    default void refuseIf(boolean isSo, String reason) {
        owner().refuseIf(isSo, reason);
    }

    default void refuseIf(boolean isSo, String reason, Location at) {
        owner().refuseIf(isSo, reason, at);
    }

    /** Whether that property is true to Python. */
    default boolean has(String property) {
        return Literal.isTruthy(properties().get(property));
    }

    /** That property if it is true to Python. */
    default Optional<Node> truthy(String property) {
        return Literal.truthy(properties().get(property));
    }
}
