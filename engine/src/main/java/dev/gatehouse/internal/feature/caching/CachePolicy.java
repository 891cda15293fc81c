package dev.gatehouse.internal.feature.caching;

import dev.gatehouse.internal.pipeline.MethodSettings;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.model.MethodSetting;
import java.time.Duration;
import java.util.Optional;

/**
 * How the answers of one method are cached.
 *
 * @param ttl more than zero
 */
record CachePolicy(Duration ttl, Invalidation invalidation) {

    private static final Duration DEFAULT_TTL = Duration.ofSeconds(300);

    /** What a client may do with {@code Cache-Control: max-age=0}. */
    enum Invalidation {
        /** Any client may refetch. */
        OPEN,
        /** Refused with 403 unless authorised. */
        FAIL_WITH_403,
        /** The header is ignored, and the answer warns, unless authorised. */
        SUCCEED_WITH_RESPONSE_HEADER,
        /** The header is ignored silently, unless authorised. */
        SUCCEED_WITHOUT_RESPONSE_HEADER
    }

    /** The policy of that method; empty if its answers are not cached. */
    static Optional<CachePolicy> of(RestMethod method) {
        if (!method.stage().cacheClusterEnabled()) {
            return Optional.empty();
        }
        var settings = MethodSettings.of(method);
        Duration ttl = settings.find(MethodSetting::cacheTtl).orElse(DEFAULT_TTL);
        boolean enabled = enabled(settings, method.method().httpMethod());
        return enabled && !ttl.isZero() ? Optional.of(new CachePolicy(ttl, invalidation(settings))) : Optional.empty();
    }

    /** Whether that request is cached: through ANY, a setting that is not the method's own means GET only. */
    static boolean covers(RestMethod method, String httpMethod) {
        return !method.method().httpMethod().equals("ANY")
                || httpMethod.equals("GET")
                || MethodSettings.of(method)
                        .findOwn(MethodSetting::cachingEnabled)
                        .orElse(false);
    }

    // a setting of the whole stage means GET only; other methods need one of their own
    private static boolean enabled(MethodSettings settings, String httpMethod) {
        return httpMethod.equals("GET") || httpMethod.equals("ANY")
                ? settings.find(MethodSetting::cachingEnabled).orElse(false)
                : settings.findOwn(MethodSetting::cachingEnabled).orElse(false);
    }

    private static Invalidation invalidation(MethodSettings settings) {
        if (!settings.find(MethodSetting::requireAuthorizationForCacheControl).orElse(true)) {
            return Invalidation.OPEN;
        }
        return settings.find(MethodSetting::unauthorizedCacheControlHeaderStrategy)
                .map(Invalidation::valueOf)
                .orElse(Invalidation.SUCCEED_WITH_RESPONSE_HEADER);
    }
}
