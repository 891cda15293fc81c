package dev.gatehouse.events;

import dev.gatehouse.function.FunctionError;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A Lambda function was invoked, as an integration or as an authorizer.
 *
 * @param gate which one invoked it
 * @param purpose why it was invoked
 * @param function logical id, or the name of a function that is not in the template
 * @param event the payload that it received
 * @param output what it returned
 * @param error what failed; absent if it succeeded
 * @param latency real time plus simulated time
 * @param requestId of the invocation, as Lambda's own log shows it
 */
public record FunctionInvoked(
        GateName gate,
        Purpose purpose,
        String function,
        String event,
        String output,
        Optional<FunctionError> error,
        Duration latency,
        Optional<String> requestId)
        implements Fact {

    /** Why a function is invoked. */
    public enum Purpose {
        /** To answer the call. */
        INTEGRATION,
        /** To decide who may call. */
        AUTHORIZER
    }

    @Override
    public String story() {
        String outcome = error.map(e -> "failed with " + e.errorType() + ": " + e.errorMessage() + trace(e))
                .orElse("returned " + output);
        return "function " + function + " (" + purpose.name().toLowerCase(Locale.ROOT) + ") got " + event + "\n  "
                + outcome;
    }

    private static String trace(FunctionError error) {
        return error.stackTrace().isEmpty() ? "" : "\n    at " + String.join("\n    at ", error.stackTrace());
    }
}
