package dev.gatehouse.internal.feature.caching;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.ExpiringCache;
import dev.gatehouse.internal.environment.VirtualClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The cache of one stage in one test, within its configured size.
 *
 * <p>For several threads. Calls that miss the same key at once all fetch, as AWS promises nothing else; of their answers the one
 * that was asked for last stays. What was asked for before a flush is not kept after it.
 */
final class StageCache {

    private static final int OVERHEAD = 256;

    private final ExpiringCache<CacheKey, Kept> entries;
    private long tickets;
    private long flushed;

    /**
     * An empty cache.
     *
     * @param capacity in bytes; beyond that the least useful answers go
     */
    StageCache(VirtualClock clock, long capacity) {
        this.entries = new ExpiringCache<>(clock, capacity, StageCache::weight);
    }

    Optional<HttpResponse> find(CacheKey key) {
        return entries.get(key).map(Kept::response);
    }

    /** Begins to fetch: a number that grows with each fetch. */
    synchronized long begin() {
        return ++tickets;
    }

    /** Keeps an answer unless one that was asked for later is kept already. */
    synchronized void keep(CacheKey key, Kept answer, Duration ttl) {
        boolean outdated = answer.ticket() <= flushed
                || entries.get(key).filter(it -> it.ticket() > answer.ticket()).isPresent();
        if (!outdated) {
            entries.put(key, answer, ttl);
        }
    }

    synchronized void clear() {
        flushed = tickets;
        entries.clear();
    }

    Set<CacheKey> keys() {
        return entries.entries().keySet();
    }

    private static int weight(Kept kept) {
        int headers = kept.response().headers().lines().stream()
                .mapToInt(StageCache::length)
                .sum();
        return OVERHEAD + headers + kept.response().body().length();
    }

    private static int length(Header header) {
        return header.name().length() + header.value().length();
    }

    /**
     * An answer that is kept.
     *
     * @param ticket of the fetch that brought it
     */
    record Kept(HttpResponse response, long ticket) {}
}
