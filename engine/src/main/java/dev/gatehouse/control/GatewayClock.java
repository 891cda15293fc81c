package dev.gatehouse.control;

import java.time.Duration;
import java.time.Instant;

/** The virtual clock of a test, for caches, throttles, quotas, tokens and WebSocket connections. */
public interface GatewayClock {

    /** {@return the virtual time} */
    Instant now();

    /**
     * Moves the clock forward, and returns after everything that became due has run.
     *
     * @param duration not negative
     * @throws IllegalArgumentException if the duration is negative
     */
    void advance(Duration duration);
}
