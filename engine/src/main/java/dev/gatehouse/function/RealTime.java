package dev.gatehouse.function;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How real time counts against the time-outs of one invocation.
 *
 * @param timeouts what counts
 * @param factor by which every time-out is multiplied
 * @param forgiven is given real time that does not count: how long an instance took to start, before each invocation of
 *     the handler, and how long the handler had to wait for a processor
 */
public record RealTime(Timeouts timeouts, double factor, Consumer<Duration> forgiven) {

    private static final Duration FOREVER = Duration.ofDays(365);

    /**
     * Time that counts as {@link Timeouts#WITHOUT_START} says and is not observed.
     *
     * @return that time, with the factor 1
     */
    public static RealTime standard() {
        return new RealTime(Timeouts.WITHOUT_START, 1, time -> {});
    }

    /** {@return whether the start of an instance counts, as on AWS} */
    public boolean countsStart() {
        return timeouts == Timeouts.REAL;
    }

    /**
     * {@return how long to wait, in real time, for something with that time-out}
     *
     * @param timeout the time-out on AWS
     */
    public Duration limit(Duration timeout) {
        if (timeouts == Timeouts.OFF) {
            return FOREVER;
        }
        return Duration.ofNanos((long) (timeout.toNanos() * factor));
    }

    /**
     * {@return which part of a time-out has passed in that real time}
     *
     * @param real the real time that has passed
     */
    public Duration counted(Duration real) {
        return timeouts == Timeouts.OFF ? Duration.ZERO : Duration.ofNanos((long) (real.toNanos() / factor));
    }
}
