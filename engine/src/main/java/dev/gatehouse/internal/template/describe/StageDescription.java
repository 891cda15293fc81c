package dev.gatehouse.internal.template.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.CanarySettings;
import dev.gatehouse.model.MethodSetting;
import dev.gatehouse.model.RouteSettings;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Throttle;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Describes stages. */
record StageDescription(LogicalTexts texts) {

    /** The stages by name. */
    List<JsonObject> all(List<StageDefinition> stages) {
        return stages.stream()
                .sorted(Comparator.comparing(StageDefinition::name))
                .map(this::of)
                .toList();
    }

    private JsonObject of(StageDefinition stage) {
        var members = new Members()
                .text("name", stage.name())
                .text("source", stage.fromDeployment() ? "Deployment" : "Stage")
                .ifTrue("autoDeploy", stage.autoDeploy())
                .texts("variables", texts.variables(stage.variables()))
                .ifTrue("cacheClusterEnabled", stage.cacheClusterEnabled())
                .text("cacheClusterSize", stage.cacheClusterSize())
                .list("methodSettings", stage.methodSettings(), StageDescription::methodSetting)
                .map("routeSettings", stage.routeSettings(), StageDescription::routeSettings);
        if (!stage.defaultRouteSettings().equals(RouteSettings.none())) {
            members.json("defaultRouteSettings", routeSettings(stage.defaultRouteSettings()));
        }
        stage.canary().ifPresent(canary -> members.json("canary", canary(canary)));
        stage.accessLog()
                .ifPresent(log -> members.json(
                        "accessLog",
                        new Members()
                                .text("format", texts.of(log.format()))
                                .ifTrue("destination", !log.destinationArn().isEmpty())
                                .build()));
        return members.ifTrue("tracing", stage.tracingEnabled()).build();
    }

    private static Json methodSetting(MethodSetting setting) {
        return new Members()
                .text("resourcePath", setting.resourcePath())
                .text("httpMethod", setting.httpMethod())
                .number("throttlingRateLimit", setting.throttle().flatMap(Throttle::rateLimit))
                .number("throttlingBurstLimit", setting.throttle().flatMap(StageDescription::burst))
                .flag("cachingEnabled", setting.cachingEnabled())
                .number("cacheTtlInSeconds", setting.cacheTtl().map(Duration::toSeconds))
                .flag("cacheDataEncrypted", setting.cacheDataEncrypted())
                .text("loggingLevel", setting.loggingLevel())
                .flag("dataTraceEnabled", setting.dataTraceEnabled())
                .flag("metricsEnabled", setting.metricsEnabled())
                .build();
    }

    private static Json routeSettings(RouteSettings settings) {
        return new Members()
                .number("ThrottlingRateLimit", settings.throttle().flatMap(Throttle::rateLimit))
                .number("ThrottlingBurstLimit", settings.throttle().flatMap(StageDescription::burst))
                .flag("DetailedMetricsEnabled", settings.detailedMetricsEnabled())
                .flag("DataTraceEnabled", settings.dataTraceEnabled())
                .text("LoggingLevel", settings.loggingLevel())
                .build();
    }

    private JsonObject canary(CanarySettings canary) {
        return new Members()
                .number("PercentTraffic", Optional.of(canary.percentTraffic()))
                .text("DeploymentId", texts.of(canary.deploymentId()))
                .texts("StageVariableOverrides", texts.variables(canary.stageVariableOverrides()))
                .ifTrue("UseStageCache", canary.useStageCache())
                .build();
    }

    private static Optional<Integer> burst(Throttle throttle) {
        return throttle.burstLimit().isPresent()
                ? Optional.of(throttle.burstLimit().getAsInt())
                : Optional.empty();
    }
}
