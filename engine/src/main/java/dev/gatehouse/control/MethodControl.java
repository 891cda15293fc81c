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
     * @return this control
     */
    MethodControl throttle(double rate, int burst);

    /**
     * Caches answers; REST stages with a cache cluster only.
     *
     * @param ttl 0 to 3600 seconds; 0 switches caching off
     * @return this control
     */
    MethodControl caching(Duration ttl);

    /**
     * Caches no answers.
     *
     * @return this control
     */
    MethodControl withoutCaching();

    /**
     * What a client may do with {@code Cache-Control: max-age=0}.
     *
     * @param strategy what happens to callers who may not
     * @return this control
     */
    MethodControl invalidation(CacheInvalidation strategy);

    /**
     * Writes calls of that level into the execution log.
     *
     * @param level of the calls
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

    /** What {@code Cache-Control: max-age=0} of a client does that lacks {@code execute-api:InvalidateCache}. */
    enum CacheInvalidation {
        /** Any client may refetch. */
        OPEN_TO_ANYONE,
        /** The call is refused with 403. */
        FAIL_WITH_403,
        /** The header is ignored, and the answer warns; the default. */
        SUCCEED_WITH_RESPONSE_HEADER,
        /** The header is ignored silently. */
        SUCCEED_WITHOUT_RESPONSE_HEADER
    }
}
