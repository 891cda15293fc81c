package dev.gatehouse.function;

import java.time.Duration;

/**
 * How real time counts against the time-outs of one invocation.
 *
 * @param timeouts what counts
 * @param factor how much longer every time-out is
 * @param started runs when the instance has started, and so before each invocation of the handler
 */
public record RealTime(Timeouts timeouts, double factor, Runnable started) {

    private static final Duration FOREVER = Duration.ofDays(365);

    /**
     * Time that counts as {@link Timeouts#WITHOUT_START} says, and is not looked at.
     *
     * @return that time, with the factor 1
     */
    public static RealTime standard() {
        return new RealTime(Timeouts.WITHOUT_START, 1, () -> {});
    }

    /** {@return whether the start of an instance counts as on AWS} */
    public boolean countsStart() {
        return timeouts == Timeouts.REAL;
    }

    /**
     * {@return how long to wait, in real time, for what has that time-out}
     *
     * @param timeout as AWS has it
     */
    public Duration limit(Duration timeout) {
        if (timeouts == Timeouts.OFF) {
            return FOREVER;
        }
        return Duration.ofNanos((long) (timeout.toNanos() * factor));
    }

    /**
     * {@return how much of a time-out has passed in that real time}
     *
     * @param real that has passed
     */
    public Duration counted(Duration real) {
        return timeouts == Timeouts.OFF ? Duration.ZERO : Duration.ofNanos((long) (real.toNanos() / factor));
    }
}
