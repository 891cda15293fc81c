package dev.gatehouse.events;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call and everything that happened to it.
 *
 * @param requestId value of {@code $context.requestId}
 * @param api logical id of the API; empty if no API serves the host
 * @param stage name of the stage; empty if no stage serves the path
 * @param request as it was received
 * @param response as the client received it
 * @param receivedAt by the virtual clock
 * @param latency real time plus simulated time
 * @param facts what happened, in order
 */
public record Exchange(
        String requestId,
        String api,
        String stage,
        HttpRequest request,
        HttpResponse response,
        Instant receivedAt,
        Duration latency,
        List<TimedFact> facts) {

    /**
     * Takes a copy of the list.
     *
     * @param requestId value of {@code $context.requestId}
     * @param api logical id of the API; empty if no API serves the host
     * @param stage name of the stage; empty if no stage serves the path
     * @param request as it was received
     * @param response as the client received it
     * @param receivedAt by the virtual clock
     * @param latency real time plus simulated time
     * @param facts what happened, in order
     */
    public Exchange {
        facts = List.copyOf(facts);
    }

    /**
     * {@return the same call with another response}
     *
     * @param other the new response
     */
    public Exchange withResponse(HttpResponse other) {
        return new Exchange(requestId, api, stage, request, other, receivedAt, latency, facts);
    }

    /**
     * {@return the facts of one kind, in order}
     *
     * @param <F> kind of fact
     * @param kind of fact
     */
    public <F extends Fact> List<F> facts(Class<F> kind) {
        return facts.stream()
                .map(TimedFact::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /**
     * {@return the last fact of one kind}
     *
     * @param <F> kind of fact
     * @param kind of fact
     */
    public <F extends Fact> Optional<F> last(Class<F> kind) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (kind.isInstance(facts.get(i).fact())) {
                return Optional.of(kind.cast(facts.get(i).fact()));
            }
        }
        return Optional.empty();
    }

    /**
     * A fact and when it was noted, counted from the arrival of the call.
     *
     * @param since real time from the arrival of the call
     * @param fact what happened
     */
    public record TimedFact(Duration since, Fact fact) {}
}
