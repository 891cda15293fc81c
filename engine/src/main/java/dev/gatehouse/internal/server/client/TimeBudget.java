package dev.gatehouse.internal.server.client;

import dev.gatehouse.internal.environment.Stopwatch;
import java.time.Duration;

/** How long a call may still take. */
record TimeBudget(Stopwatch stopwatch, long endNanos) {

    static TimeBudget of(Duration timeout, Stopwatch stopwatch) {
        return new TimeBudget(stopwatch, stopwatch.countedNanos() + timeout.toNanos());
    }

    /** In real time; zero when it is over. */
    Duration rest() {
        return stopwatch.untilCounted(Duration.ofNanos(Math.max(0, endNanos - stopwatch.countedNanos())));
    }

    boolean isOver() {
        return rest().isZero();
    }
}
