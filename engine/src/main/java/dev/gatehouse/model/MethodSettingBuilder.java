package dev.gatehouse.model;

import java.time.Duration;
import java.util.Optional;

/** Builds a {@link MethodSetting}; optional components are absent unless set. */
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
     * Sets the HTTP method.
     *
     * @param httpMethod or {@code *} for all
     * @return this builder
     */
    public MethodSettingBuilder httpMethod(String httpMethod) {
        this.httpMethod = httpMethod;
        return this;
    }

    /**
     * Sets the throttle.
     *
     * @param throttle rate and burst
     * @return this builder
     */
    public MethodSettingBuilder throttle(Throttle throttle) {
        this.throttle = Optional.of(throttle);
        return this;
    }

    /**
     * Sets whether responses are cached.
     *
     * @param cachingEnabled true if they are
     * @return this builder
     */
    public MethodSettingBuilder cachingEnabled(Boolean cachingEnabled) {
        this.cachingEnabled = Optional.of(cachingEnabled);
        return this;
    }

    /**
     * Sets how long responses are cached.
     *
     * @param cacheTtl 0 to 3600 seconds; zero turns caching off
     * @return this builder
     */
    public MethodSettingBuilder cacheTtl(Duration cacheTtl) {
        this.cacheTtl = Optional.of(cacheTtl);
        return this;
    }

    /**
     * Sets whether cached responses are encrypted.
     *
     * @param cacheDataEncrypted without effect on a test
     * @return this builder
     */
    public MethodSettingBuilder cacheDataEncrypted(Boolean cacheDataEncrypted) {
        this.cacheDataEncrypted = Optional.of(cacheDataEncrypted);
        return this;
    }

    /**
     * Sets whether callers need a permission to invalidate the cache.
     *
     * @param requireAuthorizationForCacheControl true if they do
     * @return this builder
     */
    public MethodSettingBuilder requireAuthorizationForCacheControl(Boolean requireAuthorizationForCacheControl) {
        this.requireAuthorizationForCacheControl = Optional.of(requireAuthorizationForCacheControl);
        return this;
    }

    /**
     * Sets what happens to callers who may not invalidate the cache.
     *
     * @param unauthorizedCacheControlHeaderStrategy as CloudFormation spells it
     * @return this builder
     */
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

    /**
     * Sets whether whole requests and responses are logged.
     *
     * @param dataTraceEnabled true if they are
     * @return this builder
     */
    public MethodSettingBuilder dataTraceEnabled(Boolean dataTraceEnabled) {
        this.dataTraceEnabled = Optional.of(dataTraceEnabled);
        return this;
    }

    /**
     * Sets whether metrics are detailed by method.
     *
     * @param metricsEnabled true if they are
     * @return this builder
     */
    public MethodSettingBuilder metricsEnabled(Boolean metricsEnabled) {
        this.metricsEnabled = Optional.of(metricsEnabled);
        return this;
    }

    /**
     * Sets where the template defines it.
     *
     * @param location file, line and logical id
     * @return this builder
     */
    public MethodSettingBuilder location(Location location) {
        this.location = location;
        return this;
    }

    /** {@return the method setting, with defaults for everything that was not set} */
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
