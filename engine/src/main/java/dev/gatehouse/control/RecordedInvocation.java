package dev.gatehouse.control;

import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionInstance;
import java.time.Duration;
import java.util.Optional;

/**
 * One invocation of a function, as far as it has come.
 *
 * @param function the function's logical id in the template, else its name
 * @param qualifier alias or version that was asked for; empty for none
 * @param functionArn the invoked ARN, qualifier included
 * @param requestId the invocation's id, a UUID
 * @param timeout how long the function could run
 * @param event the payload that it got
 * @param output what it gave; empty while it runs; with an error, the error's JSON
 * @param error what failed
 * @param instance the instance that ran it; empty for stubs
 * @param ending how far it has come
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

    /** How far an invocation has come. */
    public enum Ending {
        /** It has not answered yet. */
        RUNNING,
        /** It answered while its caller waited. */
        IN_TIME,
        /** It answered after its caller had given up. */
        LATE
    }
}
