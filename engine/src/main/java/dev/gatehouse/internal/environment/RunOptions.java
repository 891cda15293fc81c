package dev.gatehouse.internal.environment;

import dev.gatehouse.control.ClockSource;
import dev.gatehouse.function.RealTime;
import dev.gatehouse.function.Timeouts;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a user decides about time.
 *
 * @param timeoutFactor multiplies every time-out
 * @param clockStart where the clock starts; the present second unless given
 * @param await how long, in real time, a client waits for messages in flight
 */
public record RunOptions(
        Timeouts timeouts, double timeoutFactor, ClockSource time, Optional<Instant> clockStart, Duration await) {

    private static final RunOptions STANDARD =
            new RunOptions(Timeouts.WITHOUT_START, 1, ClockSource.VIRTUAL, Optional.empty(), Duration.ofSeconds(5));

    public static RunOptions standard() {
        return STANDARD;
    }

    public RunOptions withTimeouts(Timeouts other) {
        Timeouts given = ArgumentChecks.present(other, "which time-outs count", "Timeouts.REAL");
        return new RunOptions(given, timeoutFactor, time, clockStart, await);
    }

    /**
     * With time-outs that are so many times as long.
     *
     * @throws IllegalArgumentException if that is not above zero
     */
    public RunOptions withTimeoutFactor(double other) {
        if (!(other > 0) || Double.isInfinite(other)) {
            throw Misuse.of("time-outs can't be " + other + " times as long").toDo("use a number above 0, like 3.");
        }
        return new RunOptions(timeouts, other, time, clockStart, await);
    }

    public RunOptions withTime(ClockSource other) {
        ClockSource given = ArgumentChecks.present(other, "what moves the clock", "ClockSource.SYSTEM");
        return new RunOptions(timeouts, timeoutFactor, given, clockStart, await);
    }

    /**
     * With a clock that starts there.
     *
     * @throws IllegalArgumentException if no HTTP date can tell that time
     */
    public RunOptions withClockStart(Instant other) {
        Instant given = ArgumentChecks.present(other, "the clock's start", "Instant.parse(\"2026-01-01T00:00:00Z\")");
        return new RunOptions(timeouts, timeoutFactor, time, Optional.of(VirtualClock.inRange(given)), await);
    }

    public RunOptions withAwait(Duration other) {
        Duration given = ArgumentChecks.notNegative(other, "the wait can't be");
        return new RunOptions(timeouts, timeoutFactor, time, clockStart, given);
    }

    /**
     * How real time counts: not at all while a debugger is attached.
     *
     * @param forgiven is given real time that does not count
     */
    public RealTime real(Consumer<Duration> forgiven) {
        return new RealTime(TimeLimits.areOn() ? timeouts : Timeouts.OFF, timeoutFactor, forgiven);
    }

    /** A clock for a new test. */
    public VirtualClock clock() {
        return time == ClockSource.SYSTEM
                ? VirtualClock.ofSystem()
                : new VirtualClock(clockStart.orElseGet(SystemTime::presentSecond));
    }

    /** The JVM's time, where the virtual clock starts from. */
    private static final class SystemTime {

        private SystemTime() {}

        /** Now, without fractions of a second. */
        static Instant presentSecond() {
            return Instant.now().truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** Whether real time-outs count: not while a debugger may stop the JVM. */
    private static final class TimeLimits {

        private static final boolean ON = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .noneMatch(it -> it.startsWith("-agentlib:jdwp") || it.startsWith("-Xrunjdwp"));

        static {
            if (!ON) {
                System.getLogger("dev.gatehouse")
                        .log(System.Logger.Level.INFO, "a debugger may be attached: real time-outs are off");
            }
        }

        private TimeLimits() {}

        /** False if the JVM was started for a debugger. */
        static boolean areOn() {
            return ON;
        }
    }
}
