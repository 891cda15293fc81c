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

    /**
     * Sets the resource path.
     *
     * @param resourcePath like {@code /pets/{id}}, or {@code /*} for all
     * @return this builder
     */
    public MethodSettingBuilder resourcePath(String resourcePath) {
        this.resourcePath = resourcePath;
        return this;
    }

    /**
     * Sets the http method.
     *
     * @param httpMethod or {@code *} for all
     * @return this builder
     */
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

    /**
     * Sets the cache ttl.
     *
     * @param cacheTtl 0 to 3600 seconds; zero switches caching off
     * @return this builder
     */
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

    /**
     * Sets the logging level.
     *
     * @param loggingLevel OFF, ERROR or INFO
     * @return this builder
     */
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

    /** {@return the method setting, with standard values for what was not set} */
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
