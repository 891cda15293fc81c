package dev.gatehouse.internal.client;

import dev.gatehouse.http.Body;

/** Hears of each part of a streamed answer when it comes, before the answer is whole. */
@FunctionalInterface
public interface ChunkListener {

    /**
     * Hears of one part.
     *
     * @param chunk its bytes
     * @return whether the client wants more; otherwise it hangs up
     */
    boolean takes(Body chunk);
}
