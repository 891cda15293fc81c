package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.control.StandIn;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendOutcome.Failure;
import dev.gatehouse.internal.environment.BackendRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A stand-in: records every request, then does what was decided. */
final class WiredStandIn<R> implements StandIn<R> {

    private final String name;
    private final UnaryOperator<BackendRequest> signing;
    private final LazyClient client;
    private final List<R> requests = new ArrayList<>();
    private volatile Optional<Behaviour<R>> behaviour = Optional.empty();
    private volatile Duration sleep = Duration.ZERO;

    /**
     * Begins without a behaviour.
     *
     * @param signing what is added to forwarded requests
     */
    WiredStandIn(String name, UnaryOperator<BackendRequest> signing, LazyClient client) {
        this.name = name;
        this.signing = signing;
        this.client = client;
    }

    boolean isDecided() {
        return behaviour.isPresent();
    }

    /** The outcome of a request; empty if nothing is decided. */
    Optional<BackendOutcome> outcome(R received, BackendRequest sent) {
        synchronized (requests) {
            requests.add(received);
        }
        return behaviour.map(decided -> inTime(decided, received, sent));
    }

    private BackendOutcome inTime(Behaviour<R> decided, R received, BackendRequest sent) {
        if (sleep.compareTo(sent.timeout()) > 0) {
            sent.stopwatch().elapse(sent.timeout());
            return BackendOutcome.failed(
                    Failure.TIMEOUT,
                    name + ": no answer within " + sent.timeout().toMillis() + " ms");
        }
        sent.stopwatch().elapse(sleep);
        return decided.answer(received, sent);
    }

    @Override
    public StandIn<R> answers(int status, String body) {
        return answers(new HttpResponse(status, Headers.of("Content-Type", "application/json"), Body.of(body)));
    }

    @Override
    public StandIn<R> answers(HttpResponse response) {
        return behaves((received, sent) -> BackendOutcome.answered(response));
    }

    @Override
    public StandIn<R> answersInTurn(HttpResponse... responses) {
        List<HttpResponse> turns = List.of(responses);
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("name one answer at least for " + name);
        }
        var next = new AtomicInteger();
        return behaves((received, sent) ->
                BackendOutcome.answered(turns.get(Math.min(next.getAndIncrement(), turns.size() - 1))));
    }

    @Override
    public StandIn<R> runs(Function<R, HttpResponse> code) {
        return behaves((received, sent) -> run(code, received));
    }

    private BackendOutcome run(Function<R, HttpResponse> code, R received) {
        try {
            return BackendOutcome.answered(code.apply(received));
        } catch (RuntimeException e) {
            return BackendOutcome.failed(Failure.UNREACHABLE, "the code that stands in for " + name + " threw " + e);
        }
    }

    @Override
    public StandIn<R> fails() {
        return behaves((received, sent) ->
                BackendOutcome.failed(Failure.UNREACHABLE, name + ": the stand-in breaks every connection"));
    }

    @Override
    public StandIn<R> sleeps(Duration duration) {
        sleep = duration;
        return this;
    }

    @Override
    public StandIn<R> forwardTo(URI endpoint) {
        var forwarding = new Forwarding(endpoint);
        return behaves((received, sent) -> client.send(forwarding.redirected(signing.apply(sent))));
    }

    @Override
    public StandIn<R> forwardTo(Supplier<URI> endpoint) {
        return behaves((received, sent) -> {
            try {
                return client.send(new Forwarding(endpoint.get()).redirected(signing.apply(sent)));
            } catch (IllegalStateException e) {
                return BackendOutcome.failed(Failure.NOT_PROVIDED, name + ": " + e.getMessage());
            }
        });
    }

    @Override
    public List<R> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    @Override
    public R lastRequest() {
        List<R> all = requests();
        if (all.isEmpty()) {
            throw new IllegalStateException(name + " was not called");
        }
        return all.get(all.size() - 1);
    }

    private StandIn<R> behaves(Behaviour<R> decided) {
        behaviour = Optional.of(decided);
        return this;
    }
}
