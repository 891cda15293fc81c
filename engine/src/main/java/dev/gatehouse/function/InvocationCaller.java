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
 */
public record InvocationCaller(
        Duration patience, Consumer<Duration> elapse, Consumer<FunctionOutcome> late, RealTime time) {

    /** {@return a caller that waits as long as the function may run, and watches no time} */
    public static InvocationCaller patient() {
        return new InvocationCaller(Duration.ofDays(1), pretended -> {}, outcome -> {}, RealTime.standard());
    }
}
