package dev.gatehouse.internal.feature.caching;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.ExpiringCache;
import dev.gatehouse.internal.environment.Slot;
import dev.gatehouse.internal.environment.VirtualClock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The caches of one test's stages. */
final class ResponseStore {

    static final Slot<ResponseStore> SLOT = Slot.using(environment -> new ResponseStore(environment.clock()));
    private static final long GIGABYTE = 1L << 30;

    private final VirtualClock clock;
    private final Map<String, ExpiringCache<CacheKey, HttpResponse>> byStage = new ConcurrentHashMap<>();

    private ResponseStore(VirtualClock clock) {
        this.clock = clock;
    }

    /**
     * The cache of a stage.
     *
     * @param size as configured, in gigabytes
     */
    ExpiringCache<CacheKey, HttpResponse> stage(String key, String size) {
        return byStage.computeIfAbsent(
                key,
                name -> new ExpiringCache<>(
                        clock, bytes(size), response -> 256 + response.body().length()));
    }

    Map<String, ExpiringCache<CacheKey, HttpResponse>> all() {
        return byStage;
    }

    private static long bytes(String size) {
        return size.isEmpty() ? GIGABYTE / 2 : (long) (Double.parseDouble(size) * GIGABYTE);
    }
}
