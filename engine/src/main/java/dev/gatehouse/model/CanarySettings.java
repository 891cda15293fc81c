package dev.gatehouse.model;

import java.util.Map;
import java.util.Optional;

/**
 * A canary release on a REST stage.
 *
 * @param percentTraffic 0.0 to 100.0
 * @param deploymentId logical id of the deployment, or the physical one
 * @param stageVariableOverrides over the stage's
 * @param useStageCache whether canary calls are answered from the stage's cache
 * @param definition what the canary's deployment serves, where it differs from the stage's
 */
public record CanarySettings(
        double percentTraffic,
        String deploymentId,
        Map<String, String> stageVariableOverrides,
        boolean useStageCache,
        Optional<RestDefinition> definition) {

    /**
     * Takes a copy of the map, in its order.
     *
     * @param percentTraffic 0.0 to 100.0
     * @param deploymentId logical id of the deployment, or the physical one
     * @param stageVariableOverrides over the stage's
     * @param useStageCache whether canary calls are answered from the stage's cache
     * @param definition what the canary's deployment serves, where it differs from the stage's
     */
    public CanarySettings {
        stageVariableOverrides = Ordered.copy(stageVariableOverrides);
    }
}
