package dev.gatehouse.control;

/** What {@code Cache-Control: max-age=0} of a client does that lacks {@code execute-api:InvalidateCache}. */
public enum CacheInvalidation {
    /** Any client may refetch. */
    OPEN_TO_ANYONE,
    /** The call is refused with 403. */
    FAIL_WITH_403,
    /** The header is ignored, and the answer warns; the default. */
    SUCCEED_WITH_RESPONSE_HEADER,
    /** The header is ignored silently. */
    SUCCEED_WITHOUT_RESPONSE_HEADER
}
