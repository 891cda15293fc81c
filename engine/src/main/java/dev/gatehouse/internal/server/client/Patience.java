package dev.gatehouse.internal.server.client;

import dev.gatehouse.internal.environment.Stopwatch;
import java.time.Duration;

/** How long a call may still take. */
record Patience(Stopwatch stopwatch, long endNanos) {

    static Patience of(Duration timeout, Stopwatch stopwatch) {
        return new Patience(stopwatch, stopwatch.nanos() + timeout.toNanos());
    }

    /** Zero when it is over. */
    Duration rest() {
        return Duration.ofNanos(Math.max(0, endNanos - stopwatch.nanos()));
    }

    boolean isOver() {
        return rest().isZero();
    }
}
