package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.StageRules;
import dev.gatehouse.model.AccessLogSettings;
import dev.gatehouse.model.CanarySettings;
import dev.gatehouse.model.StageBuilder;
import dev.gatehouse.model.StageDefinition;
import java.util.Optional;

/** Reads what a Stage and a Deployment's {@code StageDescription} have in common. */
final class StageSettings {

    private StageSettings() {}

    static StageBuilder read(Fields fields) {
        var rules = new StageRules(fields);
        rules.variables("Variables", fields.textMap("Variables"));
        rules.cacheCluster();
        StageBuilder stage = StageDefinition.builder()
                .variables(fields.textMap("Variables"))
                .cacheClusterEnabled(fields.isTrue("CacheClusterEnabled"))
                .cacheClusterSize(fields.text("CacheClusterSize", ""))
                .tracingEnabled(fields.isTrue("TracingEnabled"));
        fields.fields("AccessLogSetting").map(StageSettings::accessLog).ifPresent(stage::accessLog);
        fields.fields("CanarySetting").map(StageSettings::canary).ifPresent(stage::canary);
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

    private static CanarySettings canary(Fields fields) {
        return canary(fields, fields.text("DeploymentId", ""));
    }

    /** The canary that settings describe, on that deployment. */
    static CanarySettings canary(Fields fields, String deploymentId) {
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
