package dev.gatehouse.internal.environment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Values that expire by the virtual clock, each after a time of its own, within a bound.
 *
 * <p>For several threads. A value counts as gone at the very instant at which its time is up.
 */
public final class ExpiringCache<K, V> {

    private final Cache<K, Timed<V>> cache;
    private final VirtualClock clock;

    /**
     * An empty cache.
     *
     * @param capacity the sum of weights that it holds; beyond that the least useful values go
     */
    public ExpiringCache(VirtualClock clock, long capacity, ToIntFunction<V> weight) {
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .executor(Runnable::run)
                .ticker(clock::nanos)
                .expireAfter(new OwnTime<K, V>())
                .maximumWeight(capacity)
                .weigher((K key, Timed<V> timed) -> weight.applyAsInt(timed.value()))
                .build();
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(cache.getIfPresent(key))
                .filter(timed -> timed.endsNanos() > clock.nanos())
                .map(Timed::value);
    }

    public void put(K key, V value, Duration ttl) {
        cache.put(key, new Timed<>(value, clock.nanos() + ttl.toNanos()));
    }

    public void clear() {
        cache.invalidateAll();
    }

    /** What is held now, expired values left out. */
    public Map<K, V> entries() {
        Map<K, V> entries = new java.util.LinkedHashMap<>();
        cache.asMap().forEach((key, timed) -> {
            if (timed.endsNanos() > clock.nanos()) {
                entries.put(key, timed.value());
            }
        });
        return Collections.unmodifiableMap(entries);
    }

    private record Timed<V>(V value, long endsNanos) {}

    private static final class OwnTime<K, V> implements Expiry<K, Timed<V>> {

        @Override
        public long expireAfterCreate(K key, Timed<V> value, long currentTime) {
            return value.endsNanos() - currentTime;
        }

        @Override
        public long expireAfterUpdate(K key, Timed<V> value, long currentTime, long currentDuration) {
            return value.endsNanos() - currentTime;
        }

        @Override
        public long expireAfterRead(K key, Timed<V> value, long currentTime, long currentDuration) {
            return currentDuration;
        }
    }
}
