package dev.gatehouse.events;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The integration responded; for log variables and metrics.
 *
 * @param status the backend's status; for a Lambda proxy the function's statusCode
 * @param serviceStatus the service's status; for Lambda the status of the invocation
 * @param latency real time plus simulated time
 * @param error AWS's text for {@code $context.integration.error}
 * @param requestId the backend's request id
 */
public record IntegrationAnswered(
        OptionalInt status,
        OptionalInt serviceStatus,
        Duration latency,
        Optional<String> error,
        Optional<String> requestId)
        implements Fact {

    @Override
    public GateName gate() {
        return GateName.INTEGRATION;
    }

    @Override
    public String story() {
        return "integration answered " + (status.isPresent() ? status.getAsInt() : "nothing") + " in "
                + latency.toMillis() + " ms" + error.map(e -> ": " + e).orElse("");
    }
}
