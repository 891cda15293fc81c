package dev.gatehouse.internal.environment;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Real time since a call began, plus the time that stubs pretended to take. */
public final class Stopwatch {

    private final long startNanos = System.nanoTime();
    private final AtomicLong pretendedNanos = new AtomicLong();

    /** Adds time that did not really pass. */
    public void elapse(Duration pretended) {
        pretendedNanos.addAndGet(pretended.toNanos());
    }

    public Duration elapsed() {
        return Duration.ofNanos(nanos());
    }

    /** Nanoseconds elapsed, pretended ones included. */
    public long nanos() {
        return System.nanoTime() - startNanos + pretendedNanos.get();
    }

    /** What stubs pretended to take, alone. */
    public Duration pretended() {
        return Duration.ofNanos(pretendedNanos.get());
    }

    /** Whole milliseconds between two readings, at least one, as AWS's latencies are. */
    public static long latencyMillis(long fromNanos, long toNanos) {
        return Math.max(1, (toNanos - fromNanos) / 1_000_000);
    }
}
