package dev.gatehouse.model;

import java.time.Duration;
import java.util.Optional;

/**
 * Settings of a REST stage for some of its methods.
 *
 * @param resourcePath like {@code /pets/{id}}, or {@code /*} for all
 * @param httpMethod or {@code *} for all
 * @param throttle absent if the template says nothing
 * @param cachingEnabled absent if the template says nothing
 * @param cacheTtl 0 to 3600 seconds; zero turns caching off
 * @param cacheDataEncrypted has no effect on a test
 * @param requireAuthorizationForCacheControl whether a client needs a permission to invalidate an entry
 * @param unauthorizedCacheControlHeaderStrategy what happens to a client without that permission
 * @param loggingLevel OFF, ERROR or INFO
 * @param dataTraceEnabled whether execution logs show headers and bodies
 * @param metricsEnabled whether metrics are detailed by method
 * @param location where the template defines it
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

    /** {@return a builder; optional components are absent unless set} */
    public static MethodSettingBuilder builder() {
        return new MethodSettingBuilder();
    }

    /** {@return a builder with the values of this setting} */
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
