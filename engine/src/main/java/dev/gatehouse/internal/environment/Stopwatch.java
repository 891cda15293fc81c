package dev.gatehouse.internal.environment;

import dev.gatehouse.function.RealTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Real time since a call began, plus the time that stubs pretended to take. */
public final class Stopwatch {

    private final RealTime time;
    private final long startNanos = System.nanoTime();
    private final AtomicLong pretendedNanos = new AtomicLong();
    private final AtomicLong ownNanos = new AtomicLong();

    public Stopwatch() {
        this(RealTime.standard());
    }

    /**
     * Begins now.
     *
     * @param time how real time counts against time-outs
     */
    public Stopwatch(RealTime time) {
        this.time = time;
    }

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

    /** Nanoseconds that count against time-outs. */
    public long countedNanos() {
        Duration real = Duration.ofNanos(System.nanoTime() - startNanos - ownNanos.get());
        return time.counted(real).toNanos() + pretendedNanos.get();
    }

    /** What it shows now. */
    public Reading read() {
        return new Reading(nanos(), countedNanos());
    }

    /** What has been added to that reading since then. */
    public Reading since(Reading before) {
        return new Reading(nanos() - before.nanos(), countedNanos() - before.countedNanos());
    }

    /** How long it takes, in real time, until so much more counts. */
    public Duration untilCounted(Duration more) {
        return time.limit(more);
    }

    /** Has time that our own loading took not count. */
    public void forgive(Duration own) {
        ownNanos.addAndGet(own.toNanos());
    }

    /** What stubs pretended to take, alone. */
    public Duration pretended() {
        return Duration.ofNanos(pretendedNanos.get());
    }

    /**
     * A moment of a call, or what lies between two of them.
     *
     * @param nanos elapsed, pretended ones included
     * @param countedNanos those that count against time-outs
     */
    public record Reading(long nanos, long countedNanos) {

        public Duration elapsed() {
            return Duration.ofNanos(nanos);
        }

        /** Whole milliseconds, at least one, as AWS's latencies are. */
        public long latencyMillis() {
            return Math.max(1, nanos / 1_000_000);
        }

        /** Whether more than that counts. */
        public boolean exceeds(Duration timeout) {
            return countedNanos > timeout.toNanos();
        }
    }
}
