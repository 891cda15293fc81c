package dev.gatehouse.internal.template.build;

import dev.gatehouse.internal.stage.CacheRules;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.model.MethodSetting;
import dev.gatehouse.model.MethodSettingBuilder;
import dev.gatehouse.model.Throttle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the method settings of a stage. */
final class MethodSettingsReader {

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
            settings.add(setting(description).resourcePath("/*").httpMethod("*").build());
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
        fields.text("LoggingLevel").map(level -> level.toUpperCase(Locale.ROOT)).ifPresent(setting::loggingLevel);
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
