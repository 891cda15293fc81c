package dev.gatehouse.internal.limits;

/** Tokens that come back with time; starts full. */
final class TokenBucket {

    // a double keeps 15 digits: a token that is due to the nanosecond must not be missed by rounding
    private static final double NEARLY_ONE = 1 - 1e-9;

    private final Limit limit;
    private long anchorNanos;
    private long tokensAtAnchor;

    TokenBucket(Limit limit, long nowNanos) {
        this.limit = limit;
        this.anchorNanos = nowNanos;
        this.tokensAtAnchor = limit.burst();
    }

    /**
     * Takes one token if there is one.
     *
     * <p>Whole tokens are counted from an instant at which the bucket was full, so that no rounding adds up.
     */
    synchronized boolean take(long nowNanos) {
        double tokens = tokens(nowNanos);
        if (tokens >= limit.burst()) {
            anchorNanos = Math.max(anchorNanos, nowNanos);
            tokensAtAnchor = limit.burst();
            tokens = tokensAtAnchor;
        }
        if (tokens < NEARLY_ONE) {
            return false;
        }
        tokensAtAnchor--;
        return true;
    }

    private double tokens(long nowNanos) {
        long passed = Math.max(0, nowNanos - anchorNanos);
        return tokensAtAnchor + limit.rate() * (passed / 1e9);
    }
}
