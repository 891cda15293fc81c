package dev.gatehouse.model;

import java.util.Map;
import java.util.Optional;

/**
 * A canary release on a REST stage.
 *
 * @param percentTraffic 0.0 to 100.0
 * @param deploymentId logical or physical id of the deployment
 * @param stageVariableOverrides override those of the stage
 * @param useStageCache whether canary calls use the stage's cache
 * @param definition what the canary's deployment serves, if it differs from the stage's
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
     * @param deploymentId logical or physical id of the deployment
     * @param stageVariableOverrides override those of the stage
     * @param useStageCache whether canary calls use the stage's cache
     * @param definition what the canary's deployment serves, if it differs from the stage's
     */
    public CanarySettings {
        stageVariableOverrides = Ordered.copy(stageVariableOverrides);
    }
}
