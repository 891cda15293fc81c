package dev.gatehouse.internal.feature.caching;

import dev.gatehouse.control.ResponseCache;
import dev.gatehouse.internal.environment.State;
import java.util.List;

/** The caches of a test as it sees them. */
public record CacheControl(State state) implements ResponseCache {

    @Override
    public void flush() {
        state.environment().life().demand();
        store().all().values().forEach(StageCache::clear);
    }

    @Override
    public List<String> entries() {
        return store().all().values().stream()
                .flatMap(cache -> cache.keys().stream())
                .map(key -> key.method() + " "
                        + key.values().stream().map(value -> value.orElse("-")).toList())
                .sorted()
                .toList();
    }

    private ResponseStore store() {
        return state.get(ResponseStore.KEY);
    }
}
