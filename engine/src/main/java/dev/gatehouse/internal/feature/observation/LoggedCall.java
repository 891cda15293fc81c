package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.events.ResponseStreamed;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.pipeline.CallTrace;
import dev.gatehouse.internal.pipeline.context.Context;
import java.time.Duration;

/** A call that has been answered, as logs and metrics read it. */
record LoggedCall(HttpRequest request, Context context, CallTrace journal, HttpResponse response, Duration latency) {

    LoggedCall {
        response = response.body().isProduced() ? response.withBody(Body.empty()) : response;
    }

    /** Whole milliseconds to the end of the response, at least one. */
    long latencyMillis() {
        Duration whole = journal.facts().stream()
                .filter(timed -> timed.fact() instanceof ResponseStreamed)
                .map(timed -> timed.since())
                .findFirst()
                .orElse(latency);
        return Math.max(1, whole.toMillis());
    }

    /** Whole milliseconds to the end of the integration's answer, at least one. */
    long integrationMillis(IntegrationAnswered answered) {
        Duration whole = journal.last(ResponseStreamed.class)
                .map(ResponseStreamed::latency)
                .orElse(answered.latency());
        return Math.max(1, whole.toMillis());
    }

    /** How many bytes of a body the client was sent. */
    long responseLength() {
        boolean dropped = response.isBodiless() || request.method().equals("HEAD");
        return journal.last(ResponseStreamed.class)
                .map(ResponseStreamed::bytes)
                .orElseGet(() -> dropped ? 0L : response.body().length());
    }
}
