package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.internal.environment.TimeLimits;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long one invocation has taken: real time, and what stubs pretend. */
final class PretendedTime {

    private final long startNanos = System.nanoTime();
    private final AtomicLong pretendedNanos = new AtomicLong();

    void add(Duration pretended) {
        pretendedNanos.addAndGet(pretended.toNanos());
    }

    /** Time that counts for time-outs; real time does not while they are off. */
    Duration counted() {
        return TimeLimits.areOn() ? real().plus(pretended()) : pretended();
    }

    /** What is pretended of the time up to that moment. */
    Duration pretendedUntil(Duration end) {
        Duration left = end.minus(real());
        Duration most = left.isNegative() ? Duration.ZERO : left;
        return pretended().compareTo(most) < 0 ? pretended() : most;
    }

    /** What stubs pretend. */
    Duration pretended() {
        return Duration.ofNanos(pretendedNanos.get());
    }

    private Duration real() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
