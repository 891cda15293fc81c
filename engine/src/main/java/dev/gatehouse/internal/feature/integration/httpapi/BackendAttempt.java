package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.events.BackendCalled;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.events.NotProvided;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendOutcome.Failure;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.RouteIntegration;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** One call of a backend or service for an HTTP API: within the time limit, told to the journal. */
record BackendAttempt(AuthorizedCall call, RouteIntegration integration, String target, HttpRequest request) {

    Answer<HttpResponse> answer(Supplier<BackendOutcome> send) {
        Stopwatch.Reading before = call.scope().stopwatch().read();
        BackendOutcome outcome = send.get();
        Stopwatch.Reading taken = call.scope().stopwatch().since(before);
        Duration latency = taken.elapsed();
        call.note(new BackendCalled(target, request, outcome.response(), outcome.explanation(), latency));
        boolean late = taken.exceeds(integration.timeout());
        Optional<HttpResponse> inTime = outcome.response().filter(response -> !late);
        OptionalInt status =
                inTime.map(response -> OptionalInt.of(response.status())).orElseGet(OptionalInt::empty);
        Optional<String> error = inTime.isPresent() ? Optional.empty() : Optional.of(outcome.explanation());
        call.note(new IntegrationAnswered(status, status, latency, error, Optional.empty()));
        return inTime.map(call::<HttpResponse>serve)
                .orElseGet(
                        () -> call.refuse(refusal(outcome.failure().orElse(Failure.TIMEOUT), outcome.explanation())));
    }

    private Refusal refusal(Failure failure, String explanation) {
        if (failure == Failure.NOT_PROVIDED) {
            call.note(new NotProvided(GateName.INTEGRATION, integration.location() + ": " + explanation));
        }
        GatewayResponseType type = failure == Failure.TIMEOUT
                ? GatewayResponseType.INTEGRATION_TIMEOUT
                : GatewayResponseType.INTEGRATION_FAILURE;
        String reason = explanation.isEmpty()
                ? "the integration did not answer within "
                        + integration.timeout().toMillis() + " ms"
                : explanation;
        return Refusal.of(type, GateName.INTEGRATION, reason).at(integration.location());
    }
}
