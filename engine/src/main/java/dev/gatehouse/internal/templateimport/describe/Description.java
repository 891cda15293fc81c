package dev.gatehouse.internal.templateimport.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.ApiKey;
import dev.gatehouse.model.BasePathMapping;
import dev.gatehouse.model.CanarySettings;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.MethodSetting;
import dev.gatehouse.model.PlanStage;
import dev.gatehouse.model.Quota;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RouteSettings;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.StageKey;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.Throttle;
import dev.gatehouse.model.UsagePlan;
import dev.gatehouse.model.WebSocketApi;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The imported APIs as JSON.
 *
 * <p>Shape: {@code apis} with stages, routes and authorizers, then {@code usagePlans}, {@code apiKeys},
 * {@code domains} and {@code removedByCondition}. References are spelled as logical ids; empty values are left out;
 * routes are sorted by path, route key and method, stages by name.
 */
public record Description(Template template, LogicalTexts texts) {

    /** What the gateway understood of that template. */
    public static JsonObject of(Template template) {
        return new Description(template, new LogicalTexts(template)).describe();
    }

    private JsonObject describe() {
        var plans = new PlanDescription();
        return new Members()
                .json(
                        "apis",
                        new JsonArray(
                                template.apis().stream().<Json>map(this::api).toList()))
                .list("usagePlans", template.usagePlans(), plans::usagePlan)
                .list("apiKeys", template.apiKeys(), plans::apiKey)
                .list("domains", template.domainNames(), plans::domain)
                .texts(
                        "removedByCondition",
                        template.removedByCondition().stream().sorted().toList())
                .build();
    }

    private JsonObject api(ApiDefinition api) {
        if (api instanceof RestApi rest) {
            return new RestDescription(texts).of(rest);
        }
        var others = new V2Description(texts);
        return api instanceof HttpApi http ? others.of(http) : others.of((WebSocketApi) api);
    }

    /** What the description of any API begins with. */
    static Members begun(ApiDefinition api, String protocol, LogicalTexts texts) {
        return new Members()
                .text("logicalId", api.logicalId())
                .text("protocol", protocol)
                .text("name", texts.of(api.name()))
                .text("definition", api.origin().definition())
                .json("stages", new JsonArray(List.copyOf(new StageDescription(texts).all(api.stages()))));
    }

    /** A setting that only the import looks at. */
    static Optional<String> setting(ApiDefinition api, String name) {
        return Optional.ofNullable(api.origin().settings().get(name));
    }

    /** Describes stages. */
    private record StageDescription(LogicalTexts texts) {

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
                    .number("throttlingBurstLimit", burst(setting.throttle()))
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
                    .number("ThrottlingBurstLimit", burst(settings.throttle()))
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

        private static OptionalInt burst(Optional<Throttle> throttle) {
            return throttle.map(Throttle::burstLimit).orElse(OptionalInt.empty());
        }
    }

    /** Describes what belongs to several APIs: usage plans, keys and domains. */
    private static final class PlanDescription {

        JsonObject usagePlan(UsagePlan plan) {
            var members = new Members()
                    .text("logicalId", plan.logicalId())
                    .text("name", plan.name())
                    .list("apiStages", plan.stages(), PlanDescription::planStage);
            plan.throttle().ifPresent(throttle -> members.json("throttle", throttle(throttle)));
            plan.quota().ifPresent(quota -> members.json("quota", quota(quota)));
            return members.texts("keys", plan.apiKeys()).build();
        }

        JsonObject apiKey(ApiKey key) {
            return new Members()
                    .text("logicalId", key.logicalId())
                    .text("name", key.name())
                    .json("enabled", Json.of(key.enabled()))
                    .list("stageKeys", key.stageKeys(), PlanDescription::stageKey)
                    .build();
        }

        JsonObject domain(DomainName domain) {
            return new Members()
                    .text("logicalId", domain.logicalId())
                    .text("domainName", domain.domainName())
                    .json("mutualTls", Json.of(domain.mutualTlsTruststore().isPresent()))
                    .list("mappings", domain.mappings(), PlanDescription::mapping)
                    .build();
        }

        private static Json mapping(BasePathMapping mapping) {
            return new Members()
                    .json("basePath", Json.of(mapping.basePath()))
                    .text("api", mapping.api())
                    .text("stage", mapping.stage())
                    .build();
        }

        private static Json planStage(PlanStage stage) {
            return new Members()
                    .text("api", stage.api())
                    .text("stage", stage.stage())
                    .map("throttle", stage.methodThrottles(), PlanDescription::throttle)
                    .build();
        }

        private static Json stageKey(StageKey key) {
            return new Members()
                    .text("api", key.api())
                    .text("stage", key.stage())
                    .build();
        }

        private static Json throttle(Throttle throttle) {
            return new Members()
                    .number("RateLimit", throttle.rateLimit())
                    .number("BurstLimit", throttle.burstLimit())
                    .build();
        }

        private static Json quota(Quota quota) {
            return new Members()
                    .number("Limit", Optional.of(quota.limit()))
                    .text("Period", quota.period().name())
                    .number("Offset", Optional.of(quota.offset()).filter(offset -> offset > 0))
                    .build();
        }
    }
}
