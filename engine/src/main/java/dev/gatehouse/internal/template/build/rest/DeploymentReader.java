package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.ApiOfResource;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.internal.template.draft.StageRules;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.StageDefinition;
import java.util.Optional;

/** Reads {@code AWS::ApiGateway::Deployment}: the stage that it names, or a canary of one. */
public final class DeploymentReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        ApiOfResource.rest(properties, draft)
                .ifPresent(api -> read(properties, api, draft.names().reference(resource)));
    }

    private static void read(Fields properties, RestDraft api, String deploymentId) {
        Optional<String> stage = properties.decidingText("StageName").filter(name -> !name.isEmpty());
        stage.ifPresent(new StageRules(properties)::name);
        Optional<Fields> canary = properties.fields("DeploymentCanarySettings");
        if (canary.isPresent()) {
            new DeploymentCanary(properties, api, deploymentId).read(stage, canary.get());
        } else {
            stage.filter(name -> !api.stages().containsKey(name))
                    .ifPresent(name -> api.stages().put(name, stage(properties, name, deploymentId)));
        }
    }

    private static StageDefinition stage(Fields properties, String name, String deploymentId) {
        Fields description = properties.fieldsOrNone("StageDescription");
        return StageSettings.read(description)
                .name(name)
                .deploymentId(deploymentId)
                .methodSettings(MethodSettingsReader.withStageWide(description))
                .fromDeployment(true)
                .location(properties.location())
                .build();
    }
}
