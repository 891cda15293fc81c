package dev.gatehouse.control;

import java.time.Duration;

/**
 * The settings of one method or route of a stage, or of all, changed for this test only.
 *
 * <p>As on AWS, the first setting of a method copies the current settings for all methods.
 */
public interface MethodControl {

    /**
     * Limits the calls with a token bucket that starts full.
     *
     * @param rate tokens per second
     * @param burst size of the bucket
     * @return this control
     */
    MethodControl throttle(double rate, int burst);

    /**
     * Caches responses; only for REST stages with a cache cluster.
     *
     * @param ttl 0 to 3600 seconds; 0 switches caching off
     * @return this control
     */
    MethodControl caching(Duration ttl);

    /**
     * Turns caching off.
     *
     * @return this control
     */
    MethodControl withoutCaching();

    /**
     * Sets what happens to {@code Cache-Control: max-age=0} of a client without permission.
     *
     * @param strategy what happens to such calls
     * @return this control
     */
    MethodControl invalidation(CacheInvalidation strategy);

    /**
     * Sets the level of the execution log.
     *
     * @param level which calls are logged
     * @return this control
     */
    MethodControl logging(LoggingLevel level);

    /**
     * Writes whole requests and responses into the execution log.
     *
     * @return this control
     */
    MethodControl withDataTrace();

    /**
     * Leaves requests and responses out of the execution log.
     *
     * @return this control
     */
    MethodControl withoutDataTrace();

    /**
     * Reports metrics by method or route.
     *
     * @return this control
     */
    MethodControl withDetailedMetrics();

    /**
     * Reports metrics by stage only.
     *
     * @return this control
     */
    MethodControl withoutDetailedMetrics();

    /** What {@code Cache-Control: max-age=0} does if the client lacks {@code execute-api:InvalidateCache}. */
    enum CacheInvalidation {
        /** Any client may invalidate the entry. */
        OPEN_TO_ANYONE,
        /** The call is refused with 403. */
        FAIL_WITH_403,
        /** The header is ignored, and the response has a warning; the default. */
        SUCCEED_WITH_RESPONSE_HEADER,
        /** The header is ignored silently. */
        SUCCEED_WITHOUT_RESPONSE_HEADER
    }
}
