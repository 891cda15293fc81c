package dev.gatehouse.internal.feature.caching;

import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.internal.environment.VirtualClock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The caches of one test's stages. */
final class ResponseStore {

    static final StateKey<ResponseStore> KEY = StateKey.using(environment -> new ResponseStore(environment.clock()))
            .emptyInRehearsal();
    private static final long GIGABYTE = 1L << 30;

    private final VirtualClock clock;
    private final Map<String, StageCache> byStage = new ConcurrentHashMap<>();

    private ResponseStore(VirtualClock clock) {
        this.clock = clock;
    }

    /**
     * The cache of a stage.
     *
     * @param size as configured, in gigabytes
     */
    StageCache stage(String key, String size) {
        return byStage.computeIfAbsent(key, name -> new StageCache(clock, bytes(size)));
    }

    /** Forgets the cache of a stage; the next call finds an empty one. */
    void drop(String key) {
        byStage.remove(key);
    }

    Map<String, StageCache> all() {
        return byStage;
    }

    private static long bytes(String size) {
        return size.isEmpty() ? GIGABYTE / 2 : (long) (Double.parseDouble(size) * GIGABYTE);
    }
}
