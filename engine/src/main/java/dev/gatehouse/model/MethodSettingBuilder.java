package dev.gatehouse.model;

import java.time.Duration;
import java.util.Optional;

/** Builds a {@link MethodSetting}; what is not set is absent. */
public final class MethodSettingBuilder {

    private String resourcePath = "";
    private String httpMethod = "";
    private Optional<Throttle> throttle = Optional.empty();
    private Optional<Boolean> cachingEnabled = Optional.empty();
    private Optional<Duration> cacheTtl = Optional.empty();
    private Optional<Boolean> cacheDataEncrypted = Optional.empty();
    private Optional<Boolean> requireAuthorizationForCacheControl = Optional.empty();
    private Optional<String> unauthorizedCacheControlHeaderStrategy = Optional.empty();
    private Optional<String> loggingLevel = Optional.empty();
    private Optional<Boolean> dataTraceEnabled = Optional.empty();
    private Optional<Boolean> metricsEnabled = Optional.empty();
    private Location location = Location.unknown();

    MethodSettingBuilder() {}

    public MethodSettingBuilder resourcePath(String resourcePath) {
        this.resourcePath = resourcePath;
        return this;
    }

    public MethodSettingBuilder httpMethod(String httpMethod) {
        this.httpMethod = httpMethod;
        return this;
    }

    public MethodSettingBuilder throttle(Throttle throttle) {
        this.throttle = Optional.of(throttle);
        return this;
    }

    public MethodSettingBuilder cachingEnabled(Boolean cachingEnabled) {
        this.cachingEnabled = Optional.of(cachingEnabled);
        return this;
    }

    public MethodSettingBuilder cacheTtl(Duration cacheTtl) {
        this.cacheTtl = Optional.of(cacheTtl);
        return this;
    }

    public MethodSettingBuilder cacheDataEncrypted(Boolean cacheDataEncrypted) {
        this.cacheDataEncrypted = Optional.of(cacheDataEncrypted);
        return this;
    }

    public MethodSettingBuilder requireAuthorizationForCacheControl(Boolean requireAuthorizationForCacheControl) {
        this.requireAuthorizationForCacheControl = Optional.of(requireAuthorizationForCacheControl);
        return this;
    }

    public MethodSettingBuilder unauthorizedCacheControlHeaderStrategy(String unauthorizedCacheControlHeaderStrategy) {
        this.unauthorizedCacheControlHeaderStrategy = Optional.of(unauthorizedCacheControlHeaderStrategy);
        return this;
    }

    public MethodSettingBuilder loggingLevel(String loggingLevel) {
        this.loggingLevel = Optional.of(loggingLevel);
        return this;
    }

    public MethodSettingBuilder dataTraceEnabled(Boolean dataTraceEnabled) {
        this.dataTraceEnabled = Optional.of(dataTraceEnabled);
        return this;
    }

    public MethodSettingBuilder metricsEnabled(Boolean metricsEnabled) {
        this.metricsEnabled = Optional.of(metricsEnabled);
        return this;
    }

    public MethodSettingBuilder location(Location location) {
        this.location = location;
        return this;
    }

    public MethodSetting build() {
        return new MethodSetting(
                resourcePath,
                httpMethod,
                throttle,
                cachingEnabled,
                cacheTtl,
                cacheDataEncrypted,
                requireAuthorizationForCacheControl,
                unauthorizedCacheControlHeaderStrategy,
                loggingLevel,
                dataTraceEnabled,
                metricsEnabled,
                location);
    }
}
