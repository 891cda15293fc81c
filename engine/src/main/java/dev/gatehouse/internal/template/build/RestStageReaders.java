package dev.gatehouse.internal.template.build;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.internal.template.draft.StageRules;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.AccessLogSettings;
import dev.gatehouse.model.CanarySettings;
import dev.gatehouse.model.StageBuilder;
import dev.gatehouse.model.StageDefinition;
import java.util.Optional;

/** Reads stages of REST APIs, and deployments: the stage that one names, or a canary of a stage. */
final class RestStageReaders {

    private static final String CANARY = "DeploymentCanarySettings";

    private RestStageReaders() {}

    static void stage(Fields properties, RestDraft api, ResolvedResource resource, TemplateDraft draft) {
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
                        settings(properties)
                                .name(name)
                                .deploymentId(properties.text("DeploymentId", ""))
                                .methodSettings(MethodSettingsReader.read(properties))
                                .location(properties.location())
                                .build());
    }

    static void deployment(Fields properties, RestDraft api, ResolvedResource resource, TemplateDraft draft) {
        String id = draft.names().reference(resource);
        Optional<String> stage = properties.decidingText("StageName").filter(name -> !name.isEmpty());
        stage.ifPresent(new StageRules(properties)::name);
        if (properties.fields(CANARY).isPresent()) {
            canary(properties, api, stage, id);
        } else {
            stage.filter(name -> !api.stages().containsKey(name))
                    .ifPresent(name -> api.stages().put(name, made(properties, name, id)));
        }
    }

    private static StageDefinition made(Fields properties, String name, String deploymentId) {
        Fields description = properties.fieldsOrNone("StageDescription");
        return settings(description)
                .name(name)
                .deploymentId(deploymentId)
                .methodSettings(MethodSettingsReader.withStageWide(description))
                .fromDeployment(true)
                .location(properties.location())
                .build();
    }

    /** A deployment becomes the canary of a stage that is there already. */
    private static void canary(Fields properties, RestDraft api, Optional<String> name, String id) {
        Optional<StageDefinition> stage = name.map(api.stages()::get);
        stage.ifPresentOrElse(
                known -> api.stages()
                        .put(
                                known.name(),
                                known.toBuilder()
                                        .canary(canary(properties.fieldsOrNone(CANARY), id))
                                        .build()),
                () -> properties.refusedByAws(
                        CANARY,
                        "Invalid deployment content specified."
                                + name.map(text -> "Stage " + text
                                                + " must already be created before making a canary release deployment")
                                        .orElse("Non null and non empty stageName must be provided for canary"
                                                + " deployment. Provided value is null"),
                        "name a stage that another resource makes, and depend on it."));
    }

    /** What a Stage and a Deployment's {@code StageDescription} have in common. */
    private static StageBuilder settings(Fields fields) {
        var rules = new StageRules(fields);
        rules.variables("Variables", fields.textMap("Variables"));
        rules.cacheCluster();
        StageBuilder stage = StageDefinition.builder()
                .variables(fields.textMap("Variables"))
                .cacheClusterEnabled(fields.isTrue("CacheClusterEnabled"))
                .cacheClusterSize(fields.text("CacheClusterSize", ""))
                .tracingEnabled(fields.isTrue("TracingEnabled"));
        fields.fields("AccessLogSetting").map(RestStageReaders::accessLog).ifPresent(stage::accessLog);
        fields.fields("CanarySetting")
                .map(canary -> canary(canary, canary.text("DeploymentId", "")))
                .ifPresent(stage::canary);
        return stage;
    }

    private static AccessLogSettings accessLog(Fields fields) {
        String format = fields.text("Format", "");
        if (!format.contains("$context.requestId") && !format.contains("$context.extendedRequestId")) {
            fields.warning(
                    "AccessLogFormat",
                    "Format",
                    fields.element() + ".Format has neither $context.requestId nor"
                            + " $context.extendedRequestId, as API Gateway demands.",
                    "add one of them.");
        }
        return new AccessLogSettings(fields.text("DestinationArn", ""), format);
    }

    private static CanarySettings canary(Fields fields, String deploymentId) {
        var rules = new StageRules(fields);
        rules.variables("StageVariableOverrides", fields.textMap("StageVariableOverrides"));
        rules.percentTraffic();
        return new CanarySettings(
                fields.decimal("PercentTraffic").orElse(0.0),
                deploymentId,
                fields.textMap("StageVariableOverrides"),
                fields.isTrue("UseStageCache"),
                Optional.empty());
    }
}
