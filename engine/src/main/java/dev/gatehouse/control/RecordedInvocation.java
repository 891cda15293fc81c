package dev.gatehouse.control;

import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionInstance;
import java.time.Duration;
import java.util.Optional;

/**
 * One invocation of a function, in its current state.
 *
 * @param function the function's logical id in the template, else its name
 * @param qualifier alias or version that was invoked; empty for none
 * @param functionArn the invoked ARN, qualifier included
 * @param requestId the invocation's id, a UUID
 * @param timeout how long the function could run
 * @param event the payload that it received
 * @param output what it returned; empty while it runs; after an error, the error's JSON
 * @param error what failed
 * @param instance the instance that ran it; empty for stubs
 * @param ending the state of the invocation
 */
public record RecordedInvocation(
        String function,
        String qualifier,
        String functionArn,
        String requestId,
        Duration timeout,
        String event,
        String output,
        Optional<FunctionError> error,
        Optional<FunctionInstance> instance,
        Ending ending) {

    /** The state of an invocation. */
    public enum Ending {
        /** It is still running. */
        RUNNING,
        /** It ended while its caller was waiting. */
        IN_TIME,
        /** It ended after its caller had given up. */
        LATE
    }
}
