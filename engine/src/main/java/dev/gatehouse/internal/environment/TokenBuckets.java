package dev.gatehouse.internal.environment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The token buckets of one test, by what they limit; filled by the virtual clock. */
public final class TokenBuckets {

    /** Where a test keeps them. */
    public static final StateKey<TokenBuckets> KEY =
            StateKey.using(environment -> new TokenBuckets(environment.clock())).emptyInRehearsal();

    private final Map<Key, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final VirtualClock clock;

    public TokenBuckets(VirtualClock clock) {
        this.clock = clock;
    }

    /**
     * Takes one token if there is one.
     *
     * <p>A limit that is changed while a test runs begins with a full bucket.
     *
     * @param owner what is limited, unique in the test
     * @return false if the call must be refused
     */
    public boolean take(String owner, RateLimit limit) {
        return buckets.computeIfAbsent(new Key(owner, limit), key -> new TokenBucket(limit, clock.nanos()))
                .take(clock.nanos());
    }

    private record Key(String owner, RateLimit limit) {}

    /** Tokens that come back with time; starts full. */
    private static final class TokenBucket {

        // a double keeps 15 digits: a token that is due to the nanosecond must not be missed by rounding
        private static final double NEARLY_ONE = 1 - 1e-9;

        private final RateLimit limit;
        private long anchorNanos;
        private long tokensAtAnchor;

        TokenBucket(RateLimit limit, long nowNanos) {
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
}
