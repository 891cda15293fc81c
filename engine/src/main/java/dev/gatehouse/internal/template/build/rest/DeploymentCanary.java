package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.model.StageDefinition;
import java.util.Optional;

/** Reads {@code DeploymentCanarySettings}: the deployment becomes the canary of a stage that is there already. */
record DeploymentCanary(Fields properties, RestDraft api, String deploymentId) {

    void read(Optional<String> stageName, Fields settings) {
        Optional<StageDefinition> stage = stageName.map(name -> api.stages().get(name));
        if (stageName.isEmpty()) {
            refused("Non null and non empty stageName must be provided for canary deployment. Provided value is null");
        } else if (stage.isEmpty()) {
            refused("Stage " + stageName.get() + " must already be created before making a canary release deployment");
        } else {
            api.stages().put(stageName.get(), withCanary(stage.get(), settings));
        }
    }

    private StageDefinition withCanary(StageDefinition stage, Fields settings) {
        return stage.toBuilder()
                .canary(StageSettings.canary(settings, deploymentId))
                .build();
    }

    private void refused(String text) {
        properties.refusedByAws(
                "DeploymentCanarySettings",
                "Invalid deployment content specified." + text,
                "name a stage that another resource makes, and depend on it.");
    }
}
