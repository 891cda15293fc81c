package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.ApiOfResource;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.StageRules;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;

/** Reads {@code AWS::ApiGateway::Stage}. */
public final class RestStageReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        ApiOfResource.rest(properties, draft).ifPresent(api -> {
            String name = properties.decidingText("StageName").orElseGet(() -> draft.names()
                    .reference(resource));
            var rules = new StageRules(properties);
            rules.name(name);
            rules.unused(name, api.stages().keySet());
            rules.deployment("DeploymentId", draft.names());
            properties.fields("CanarySetting").ifPresent(canary -> new StageRules(canary)
                    .deployment("DeploymentId", draft.names()));
            api.stages()
                    .put(
                            name,
                            StageSettings.read(properties)
                                    .name(name)
                                    .deploymentId(properties.text("DeploymentId", ""))
                                    .methodSettings(MethodSettingsReader.read(properties))
                                    .location(properties.location())
                                    .build());
        });
    }
}
