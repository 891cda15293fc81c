package dev.gatehouse.model;

import java.time.Duration;
import java.util.Optional;

/**
 * Settings of a REST stage for some of its methods.
 *
 * @param resourcePath like {@code /pets/{id}}, or {@code /*} for all
 * @param httpMethod or {@code *} for all
 * @param throttle absent where the template says nothing
 * @param cachingEnabled absent where the template says nothing
 * @param cacheTtl 0 to 3600 seconds; zero switches caching off
 * @param cacheDataEncrypted has no effect on a test
 * @param requireAuthorizationForCacheControl whether a client needs a permission to have an entry replaced
 * @param unauthorizedCacheControlHeaderStrategy what a client without that permission gets
 * @param loggingLevel OFF, ERROR or INFO
 * @param dataTraceEnabled whether execution logs show headers and bodies
 * @param metricsEnabled whether metrics are kept by method
 * @param location where the template writes it
 */
public record MethodSetting(
        String resourcePath,
        String httpMethod,
        Optional<Throttle> throttle,
        Optional<Boolean> cachingEnabled,
        Optional<Duration> cacheTtl,
        Optional<Boolean> cacheDataEncrypted,
        Optional<Boolean> requireAuthorizationForCacheControl,
        Optional<String> unauthorizedCacheControlHeaderStrategy,
        Optional<String> loggingLevel,
        Optional<Boolean> dataTraceEnabled,
        Optional<Boolean> metricsEnabled,
        Location location) {

    /** {@return a builder with every optional component absent} */
    public static MethodSettingBuilder builder() {
        return new MethodSettingBuilder();
    }

    /** {@return a builder that holds everything of this setting} */
    public MethodSettingBuilder toBuilder() {
        var builder = new MethodSettingBuilder()
                .resourcePath(resourcePath)
                .httpMethod(httpMethod)
                .location(location);
        throttle.ifPresent(builder::throttle);
        cachingEnabled.ifPresent(builder::cachingEnabled);
        cacheTtl.ifPresent(builder::cacheTtl);
        cacheDataEncrypted.ifPresent(builder::cacheDataEncrypted);
        requireAuthorizationForCacheControl.ifPresent(builder::requireAuthorizationForCacheControl);
        unauthorizedCacheControlHeaderStrategy.ifPresent(builder::unauthorizedCacheControlHeaderStrategy);
        loggingLevel.ifPresent(builder::loggingLevel);
        dataTraceEnabled.ifPresent(builder::dataTraceEnabled);
        metricsEnabled.ifPresent(builder::metricsEnabled);
        return builder;
    }
}
