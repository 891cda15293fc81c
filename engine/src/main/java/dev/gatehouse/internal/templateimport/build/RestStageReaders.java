package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.stage.CacheRules;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.RestDraft;
import dev.gatehouse.internal.templateimport.draft.StageRules;
import dev.gatehouse.internal.templateimport.draft.TemplateDraft;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.model.AccessLogSettings;
import dev.gatehouse.model.CanarySettings;
import dev.gatehouse.model.MethodSetting;
import dev.gatehouse.model.MethodSettingBuilder;
import dev.gatehouse.model.StageBuilder;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Throttle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                            + " $context.extendedRequestId, as API Gateway requires.",
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

    /** Reads the method settings of a stage. */
    private static final class MethodSettingsReader {

        private static final List<String> STAGE_WIDE = List.of(
                "CacheDataEncrypted",
                "CacheTtlInSeconds",
                "CachingEnabled",
                "DataTraceEnabled",
                "LoggingLevel",
                "MetricsEnabled",
                "ThrottlingBurstLimit",
                "ThrottlingRateLimit");

        private MethodSettingsReader() {}

        /** The settings of {@code MethodSettingsReader}, in order. */
        static List<MethodSetting> read(Fields fields) {
            return fields.list("MethodSettings").stream()
                    .map(setting -> setting(setting)
                            .resourcePath(path(setting.decidingText("ResourcePath", "/*")))
                            .httpMethod(setting.decidingText("HttpMethod", "*").toUpperCase(Locale.ROOT))
                            .build())
                    .toList();
        }

        /** The same of a Deployment's StageDescription, whose own settings hold for all methods. */
        static List<MethodSetting> withStageWide(Fields description) {
            List<MethodSetting> settings = new ArrayList<>();
            if (STAGE_WIDE.stream().anyMatch(description::has)) {
                settings.add(
                        setting(description).resourcePath("/*").httpMethod("*").build());
            }
            settings.addAll(read(description));
            return settings;
        }

        private static MethodSettingBuilder setting(Fields fields) {
            MethodSettingBuilder setting = MethodSetting.builder().location(fields.location());
            if (fields.has("ThrottlingRateLimit") || fields.has("ThrottlingBurstLimit")) {
                setting.throttle(
                        new Throttle(fields.decimal("ThrottlingRateLimit"), fields.integer("ThrottlingBurstLimit")));
            }
            fields.flag("CachingEnabled").ifPresent(setting::cachingEnabled);
            fields.decimal("CacheTtlInSeconds")
                    .map(seconds -> Duration.ofSeconds(seconds.longValue()))
                    .ifPresent(ttl -> setting.cacheTtl(checked(ttl, fields)));
            fields.flag("CacheDataEncrypted").ifPresent(setting::cacheDataEncrypted);
            fields.text("LoggingLevel")
                    .map(level -> level.toUpperCase(Locale.ROOT))
                    .ifPresent(setting::loggingLevel);
            fields.flag("DataTraceEnabled").ifPresent(setting::dataTraceEnabled);
            fields.flag("MetricsEnabled").ifPresent(setting::metricsEnabled);
            return setting;
        }

        private static Duration checked(Duration ttl, Fields fields) {
            if (!CacheRules.allowTtl(ttl)) {
                fields.refused(
                        "CacheTtlInSeconds",
                        fields.element() + ".CacheTtlInSeconds is " + ttl.toSeconds() + ".",
                        "write 0 to " + CacheRules.LONGEST.toSeconds() + " seconds; 0 switches caching off.");
            }
            return ttl;
        }

        /** A path in which {@code /} may be written {@code ~1}, like {@code /~1pets~1{id}}. */
        private static String path(String written) {
            return written.startsWith("/~1") ? written.substring(1).replace("~1", "/") : written.replace("~1", "/");
        }
    }
}
