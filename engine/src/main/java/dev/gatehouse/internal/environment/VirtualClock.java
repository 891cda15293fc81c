package dev.gatehouse.internal.environment;

import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The clock of one test: stands still, and moves only when told.
 *
 * <p>Advancing runs everything that falls due on the way, in order, each at its own instant.
 */
public final class VirtualClock {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    // as many nanoseconds as a long can count, with some to spare for what is due later
    private static final Duration LONGEST = Duration.ofDays(365 * 280);

    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparing(Alarm::due).thenComparing(Alarm::number));
    private final Instant start;
    private final boolean ticking;
    private volatile Duration ahead = Duration.ZERO;
    private volatile Instant now;
    private long alarmsSet;

    public VirtualClock(Instant start) {
        this(start, false);
    }

    private VirtualClock(Instant start, boolean ticking) {
        this.start = start;
        this.now = start;
        this.ticking = ticking;
    }

    /** A clock that goes with the JVM's; what falls due on the way runs with the next call of {@link #advance}. */
    public static VirtualClock ofSystem() {
        return new VirtualClock(Instant.now(), true);
    }

    public Instant now() {
        return ticking ? Instant.now().plus(ahead) : now;
    }

    /** Where it began. */
    public Instant start() {
        return start;
    }

    /** Milliseconds since 1970. */
    public long millis() {
        return now().toEpochMilli();
    }

    /** Nanoseconds since the clock's start, for caches and buckets. */
    public long nanos() {
        return Duration.between(start, now()).toNanos();
    }

    /**
     * Refuses a time that no HTTP date can tell.
     *
     * @throws IllegalArgumentException if it is before the year 1 or after 9999
     */
    static Instant inRange(Instant time) {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new IllegalArgumentException("the clock can't show " + time
                    + ": an HTTP date has four digits for the year.\n  to do:       stay within the years 1 to 9999.");
        }
        return time;
    }

    /** Has the task run when the clock passes that instant; closing the returned handle calls it off. */
    public synchronized AutoCancel at(Instant due, Runnable task) {
        var alarm = new Alarm(due, alarmsSet++, task);
        alarms.add(alarm);
        return () -> cancel(alarm);
    }

    /**
     * Moves the clock forward and runs all that falls due, before it returns.
     *
     * @throws IllegalArgumentException if the duration is negative, or leads out of the years that a test can have
     */
    public void advance(Duration duration) {
        if (ArgumentChecks.present(duration, "the duration", "Duration.ofMinutes(5)")
                .isNegative()) {
            throw Misuse.of("the clock can't go back by " + duration.negated())
                    .toDo("let the test start earlier: @Now(\"2026-01-01T00:00:00Z\").");
        }
        Instant target = target(duration);
        Alarm next = nextUntil(target);
        while (next != null) {
            next.task().run();
            next = nextUntil(target);
        }
        moveTo(target);
    }

    private Instant target(Duration duration) {
        Instant latest = start.plus(LONGEST);
        Instant end = latest.isBefore(LAST) ? latest : LAST;
        if (duration.compareTo(Duration.between(now(), end)) > 0) {
            throw new IllegalArgumentException("the clock of a test that began at " + start + " can't be advanced by "
                    + duration + ": it ends at " + end + ".\n  to do:       let the test start later: @Now(\"…\").");
        }
        return now().plus(duration);
    }

    private void moveTo(Instant instant) {
        if (instant.isAfter(now())) {
            ahead = ticking ? Duration.between(Instant.now(), instant) : Duration.ZERO;
            now = instant;
        }
    }

    private synchronized @org.jspecify.annotations.Nullable Alarm nextUntil(Instant target) {
        Alarm head = alarms.peek();
        if (head == null || head.due().isAfter(target)) {
            return null;
        }
        alarms.remove();
        moveTo(head.due());
        return head;
    }

    private synchronized void cancel(Alarm alarm) {
        alarms.remove(alarm);
    }

    /** Calls a task off. */
    @FunctionalInterface
    public interface AutoCancel {
        void cancel();
    }

    private record Alarm(Instant due, long number, Runnable task) {}
}
