package dev.gatehouse.model;

import java.util.Map;
import java.util.Optional;

/**
 * A canary release on a REST stage.
 *
 * @param percentTraffic 0.0 to 100.0
 * @param definition what the canary's deployment serves, where it differs from the stage's
 */
public record CanarySettings(
        double percentTraffic,
        String deploymentId,
        Map<String, String> stageVariableOverrides,
        boolean useStageCache,
        Optional<RestDefinition> definition) {

    public CanarySettings {
        stageVariableOverrides = Ordered.copy(stageVariableOverrides);
    }
}
