package dev.gatehouse.internal.environment;

import java.time.Duration;
import java.util.Optional;

/**
 * A wish to invoke a function.
 *
 * @param arn the function's ARN, with or without qualifier, or its name
 * @param event the payload as UTF-8 JSON
 * @param patience how long the caller waits; the outcome is of kind ABANDONED when that has passed
 * @param stopwatch the call's; stubs add to it the time that they pretend to take
 * @param requestId the invocation's id, a UUID; absent where the caller does not care
 * @param tenantId the tenant for whom it shall run; absent for none
 * @param streamed whether the caller takes the output while it is still being given
 */
public record FunctionRequest(
        String arn,
        FunctionEvent event,
        Duration patience,
        Stopwatch stopwatch,
        Optional<String> requestId,
        Optional<String> tenantId,
        boolean streamed) {

    /** A wish whose invocation gets any id. */
    public FunctionRequest(String arn, FunctionEvent event, Duration patience, Stopwatch stopwatch) {
        this(arn, event, patience, stopwatch, Optional.empty(), Optional.empty(), false);
    }

    /** A wish for no tenant, whose invocation has that id. */
    public FunctionRequest(
            String arn, FunctionEvent event, Duration patience, Stopwatch stopwatch, Optional<String> requestId) {
        this(arn, event, patience, stopwatch, requestId, Optional.empty(), false);
    }

    /** The same for that tenant. */
    public FunctionRequest of(Optional<String> tenant) {
        return new FunctionRequest(arn, event, patience, stopwatch, requestId, tenant, streamed);
    }

    /** The same by a caller that takes the output while it is still being given. */
    public FunctionRequest asStream() {
        return new FunctionRequest(arn, event, patience, stopwatch, requestId, tenantId, true);
    }
}
