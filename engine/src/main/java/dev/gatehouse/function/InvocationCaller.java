package dev.gatehouse.function;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * The side of an invocation that waits for its outcome.
 *
 * @param patience how long the caller waits; after that the code answers with an error of kind ABANDONED and runs on
 * @param elapse adds simulated time to the call's elapsed time, without waiting
 * @param late takes the true outcome of an invocation that was abandoned
 * @param time how real time counts
 * @param streams whether it takes the output while it is still being given
 */
public record InvocationCaller(
        Duration patience, Consumer<Duration> elapse, Consumer<FunctionOutcome> late, RealTime time, boolean streams) {

    /**
     * A caller that takes the output when it is whole.
     *
     * @param patience how long the caller waits
     * @param elapse adds simulated time to the call's elapsed time, without waiting
     * @param late takes the true outcome of an invocation that was abandoned
     * @param time how real time counts
     */
    public InvocationCaller(
            Duration patience, Consumer<Duration> elapse, Consumer<FunctionOutcome> late, RealTime time) {
        this(patience, elapse, late, time, false);
    }

    /** {@return a caller that waits as long as the function may run, and watches no time} */
    public static InvocationCaller patient() {
        return new InvocationCaller(Duration.ofDays(1), pretended -> {}, outcome -> {}, RealTime.standard());
    }
}
