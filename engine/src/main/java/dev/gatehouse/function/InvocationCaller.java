package dev.gatehouse.function;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * The side of an invocation that waits for its outcome.
 *
 * @param patience how long the caller waits; after that, it gets an error of kind ABANDONED, and the code continues
 * @param elapse adds simulated time to the call's elapsed time, without waiting
 * @param late receives the real outcome of an abandoned invocation
 * @param time how real time counts
 * @param streams whether it reads the output while it is still being written
 */
public record InvocationCaller(
        Duration patience, Consumer<Duration> elapse, Consumer<FunctionOutcome> late, RealTime time, boolean streams) {

    /**
     * A caller that needs the whole output.
     *
     * @param patience how long the caller waits
     * @param elapse adds simulated time to the call's elapsed time, without waiting
     * @param late receives the real outcome of an abandoned invocation
     * @param time how real time counts
     */
    public InvocationCaller(
            Duration patience, Consumer<Duration> elapse, Consumer<FunctionOutcome> late, RealTime time) {
        this(patience, elapse, late, time, false);
    }

    /** {@return a caller that waits as long as the function may run} */
    public static InvocationCaller patient() {
        return new InvocationCaller(Duration.ofDays(1), pretended -> {}, outcome -> {}, RealTime.standard());
    }
}
