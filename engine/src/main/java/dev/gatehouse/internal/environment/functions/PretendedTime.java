package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.RealTime;
import dev.gatehouse.function.Timeouts;
import dev.gatehouse.internal.environment.RunOptions;
import dev.gatehouse.internal.environment.TimeLimits;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long one invocation has taken: real time, and what stubs pretend. */
final class PretendedTime {

    private final RunOptions run;
    private volatile long startNanos = System.nanoTime();
    private final AtomicLong pretendedNanos = new AtomicLong();

    PretendedTime(RunOptions run) {
        this.run = run;
    }

    /** How real time counts for the code. */
    RealTime asReal() {
        return new RealTime(TimeLimits.areOn() ? run.timeouts() : Timeouts.OFF, run.timeoutFactor(), this::started);
    }

    // where the start of an instance does not count, time begins when it has started
    private void started() {
        if (!asReal().countsStart()) {
            startNanos = System.nanoTime();
        }
    }

    void add(Duration pretended) {
        pretendedNanos.addAndGet(pretended.toNanos());
    }

    /** Time that counts for time-outs. */
    Duration counted() {
        return real().plus(pretended());
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
        return asReal().counted(Duration.ofNanos(System.nanoTime() - startNanos));
    }
}
