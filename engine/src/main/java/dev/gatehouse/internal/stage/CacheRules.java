package dev.gatehouse.internal.stage;

import java.time.Duration;
import java.util.List;

/**
 * What AWS takes as settings of a response cache.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html">API caching (read
 *     2026-11-22)</a>
 */
public final class CacheRules {

    /** Cluster sizes in gigabytes. */
    public static final List<String> SIZES = List.of("0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237");

    /** The longest time that an answer is kept. */
    public static final Duration LONGEST = Duration.ofSeconds(3600);

    private CacheRules() {}

    public static boolean allowSize(String gigabytes) {
        return SIZES.contains(gigabytes);
    }

    public static boolean allowTtl(Duration ttl) {
        return !ttl.isNegative() && ttl.compareTo(LONGEST) <= 0;
    }
}
