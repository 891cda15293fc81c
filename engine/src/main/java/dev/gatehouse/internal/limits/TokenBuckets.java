package dev.gatehouse.internal.limits;

import dev.gatehouse.internal.environment.Slot;
import dev.gatehouse.internal.environment.VirtualClock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The token buckets of one test, by what they limit; filled by the virtual clock. */
public final class TokenBuckets {

    /** Where a test keeps them. */
    public static final Slot<TokenBuckets> SLOT =
            Slot.using(environment -> new TokenBuckets(environment.clock())).emptyInRehearsal();

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
    public boolean take(String owner, Limit limit) {
        return buckets.computeIfAbsent(new Key(owner, limit), key -> new TokenBucket(limit, clock.nanos()))
                .take(clock.nanos());
    }

    private record Key(String owner, Limit limit) {}
}
