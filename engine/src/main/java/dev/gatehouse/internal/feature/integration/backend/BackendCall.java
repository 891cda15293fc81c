package dev.gatehouse.internal.feature.integration.backend;

import dev.gatehouse.events.BackendCalled;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.events.NotProvided;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendOutcome.Failure;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationRefusals;
import dev.gatehouse.internal.feature.integration.mapping.Result;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.model.Integration;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * One call of a backend.
 *
 * @param target origin of an endpoint, or name of a service
 */
public record BackendCall(AuthorizedCall call, Integration integration, String target, HttpRequest request) {

    /** Sends within the integration's time limit, and tells the journal. */
    public Result<HttpResponse> answer(Supplier<BackendOutcome> send) {
        Stopwatch.Reading before = call.scope().stopwatch().read();
        BackendOutcome outcome = send.get();
        Stopwatch.Reading taken = call.scope().stopwatch().since(before);
        Duration latency = taken.elapsed();
        call.note(new BackendCalled(
                target, request, outcome.response().map(BackendCall::head), outcome.explanation(), latency));
        boolean late = taken.exceeds(integration.timeout());
        outcome.response().filter(response -> late).ifPresent(response -> response.body()
                .discard());
        if (outcome.response().isPresent() && !late) {
            noteAnswer(outcome.response().get(), latency);
            return Result.of(outcome.response().get());
        }
        Failure failure = outcome.failure().orElse(Failure.TIMEOUT);
        noteFailure(failure, latency);
        return Result.refused(refusal(failure, outcome.explanation()));
    }

    /** The response as it is known by now. */
    private static HttpResponse head(HttpResponse response) {
        return response.body().isProduced() ? response.withBody(Body.empty()) : response;
    }

    private void noteAnswer(HttpResponse response, Duration latency) {
        Optional<String> requestId = response.headers()
                .first("x-amzn-requestid")
                .or(() -> response.headers().first("x-amz-request-id"));
        OptionalInt status = OptionalInt.of(response.status());
        call.note(new IntegrationAnswered(status, status, latency, Optional.empty(), requestId));
    }

    private void noteFailure(Failure failure, Duration latency) {
        String error =
                switch (failure) {
                    case TIMEOUT -> "Execution failed due to a timeout error";
                    case UNREACHABLE -> "Network error communicating with endpoint";
                    case NOT_PROVIDED -> "there is no stand-in for " + target;
                };
        call.note(new IntegrationAnswered(
                OptionalInt.empty(), OptionalInt.empty(), latency, Optional.of(error), Optional.empty()));
    }

    private Refusal refusal(Failure failure, String explanation) {
        var refusals = new IntegrationRefusals(integration.location());
        return switch (failure) {
            case TIMEOUT -> refusals.timeout(integration.timeout());
            case UNREACHABLE -> refusals.unreachable(explanation);
            case NOT_PROVIDED -> {
                String message = integration.location() + ": " + explanation;
                call.note(new NotProvided(GateName.INTEGRATION, message));
                yield refusals.configuration(message);
            }
        };
    }
}
