package dev.gatehouse.control;

import java.time.Duration;
import java.time.Instant;

/** The virtual clock of a test: caches, buckets, quotas, tokens and WebSocket connections live by it. */
public interface GatewayClock {

    /** {@return the virtual time} */
    Instant now();

    /**
     * Moves the clock forward; everything that falls due has run when this returns.
     *
     * @param duration not negative
     * @throws IllegalArgumentException if the duration is negative
     */
    void advance(Duration duration);
}
