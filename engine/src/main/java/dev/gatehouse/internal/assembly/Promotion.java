package dev.gatehouse.internal.assembly;

import dev.gatehouse.model.CanarySettings;
import dev.gatehouse.model.StageDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a stage becomes when its canary is promoted. */
final class Promotion {

    private Promotion() {}

    /** The stage with the canary's deployment and variables; the canary stays, without traffic. */
    static StageDefinition of(StageDefinition stage) {
        CanarySettings canary = stage.canary()
                .orElseThrow(() -> new IllegalStateException("Promotion not available. Canary does not exist."));
        Map<String, String> variables = new LinkedHashMap<>(stage.variables());
        variables.putAll(canary.stageVariableOverrides());
        String deployment = canary.deploymentId().isEmpty() ? stage.deploymentId() : canary.deploymentId();
        var left = new CanarySettings(
                0, deployment, canary.stageVariableOverrides(), canary.useStageCache(), Optional.empty());
        return stage.toBuilder()
                .deploymentId(deployment)
                .variables(variables)
                .canary(left)
                .build();
    }
}
