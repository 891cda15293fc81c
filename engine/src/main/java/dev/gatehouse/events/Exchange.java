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
 * @param receivedAt by the virtual clock
 * @param latency real time, plus the time that stubs pretended to take
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

    public Exchange {
        facts = List.copyOf(facts);
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
        List<F> found = facts(kind);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }
}
