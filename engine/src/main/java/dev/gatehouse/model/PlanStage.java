package dev.gatehouse.model;

import java.util.Map;

/**
 * A stage of a usage plan.
 *
 * @param api logical id of the API
 * @param stage name of the stage
 * @param methodThrottles by path and method, like {@code /pets/GET}
 */
public record PlanStage(String api, String stage, Map<String, Throttle> methodThrottles) {

    /**
     * Takes a copy of the map, in its order.
     *
     * @param api logical id of the API
     * @param stage name of the stage
     * @param methodThrottles by path and method, like {@code /pets/GET}
     */
    public PlanStage {
        methodThrottles = Ordered.copy(methodThrottles);
    }
}
