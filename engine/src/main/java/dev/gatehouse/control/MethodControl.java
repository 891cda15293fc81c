package dev.gatehouse.control;

import java.time.Duration;

/**
 * The settings of one method or route of a stage, or of all, changed for this test only.
 *
 * <p>Each method answers the same control. As on AWS, settings that a method first gets begin with what holds for every
 * method at that moment.
 */
public interface MethodControl {

    /**
     * Limits the calls by a token bucket that begins full.
     *
     * @param rate tokens a second
     * @param burst size of the bucket
     */
    MethodControl throttle(double rate, int burst);

    /**
     * Caches answers; REST stages with a cache cluster only.
     *
     * @param ttl 0 to 3600 seconds; 0 switches caching off
     */
    MethodControl caching(Duration ttl);

    MethodControl withoutCaching();

    /** What a client may do with {@code Cache-Control: max-age=0}. */
    MethodControl invalidation(CacheInvalidation strategy);

    MethodControl logging(LoggingLevel level);

    /** Writes whole requests and responses into the execution log. */
    MethodControl withDataTrace();

    MethodControl withoutDataTrace();

    /** Reports metrics by method or route. */
    MethodControl withDetailedMetrics();

    MethodControl withoutDetailedMetrics();
}
