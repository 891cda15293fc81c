package dev.gatehouse.conformance;

import dev.gatehouse.control.ResponseCache;

/** The response cache of a case. */
final class Caches {

    private Caches() {}

    static void flush(CaseWorld world) {
        world.gateway().get(ResponseCache.class).flush();
    }
}
