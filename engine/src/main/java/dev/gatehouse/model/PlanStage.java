package dev.gatehouse.model;

import java.util.Map;

/**
 * A stage that a usage plan opens.
 *
 * @param api logical id of the API
 * @param methodThrottles by path and method, like {@code /pets/GET}
 */
public record PlanStage(String api, String stage, Map<String, Throttle> methodThrottles) {

    public PlanStage {
        methodThrottles = Ordered.copy(methodThrottles);
    }
}
