package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.control.RequestStub;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendOutcome.Failure;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.model.UnresolvedValue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A stand-in: records every request, then does what was decided last of all that fits it. */
final class WiredStandIn<R> implements StandIn<R> {

    private final String name;
    private final UnaryOperator<BackendRequest> signing;
    private final LazyClient client;
    private final List<R> requests = new CopyOnWriteArrayList<>();
    private final List<Stubbed<R>> stubs = new CopyOnWriteArrayList<>();
    private volatile Duration sleep = Duration.ZERO;
    private volatile List<Stubbed<R>> ofAll = List.of();

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

    /** Marks what was decided for every test: not each of them asks for it. */
    void decidedForAll() {
        ofAll = List.copyOf(stubs);
    }

    /** What the test itself decided, and nothing asked. */
    List<String> unasked() {
        return neverAsked(stub -> !ofAll.contains(stub) && (!stub.pattern().isEverything() || requests.isEmpty()));
    }

    /** The same of several, each behind the name that it has. */
    static List<String> unasked(Map<String, ? extends WiredStandIn<?>> byName) {
        return byName.entrySet().stream()
                .flatMap(standIn -> standIn.getValue().unasked().stream()
                        .map(pattern ->
                                pattern.equals("anything") ? standIn.getKey() : standIn.getKey() + " " + pattern))
                .toList();
    }

    boolean isDecided() {
        return stubs.stream().anyMatch(Stubbed::isDecided);
    }

    /** The outcome of a request; empty if nothing is decided about it. */
    Optional<BackendOutcome> outcome(R received, BackendRequest sent) {
        Optional<UnresolvedValue> unresolved = unresolvedIn(sent.request());
        if (unresolved.isPresent()) {
            UnresolvedValue value = unresolved.get();
            return Optional.of(BackendOutcome.failed(
                    Failure.NOT_PROVIDED, value.refusal("the request to " + name, value.marker())));
        }
        requests.add(received);
        for (int i = stubs.size() - 1; i >= 0; i--) {
            if (stubs.get(i).fits(received, sent)) {
                return Optional.of(stubs.get(i).outcome(received, sent));
            }
        }
        return Optional.empty();
    }

    /** What would reach a backend of values that the template does not determine, but for bodies that clients send. */
    private static Optional<UnresolvedValue> unresolvedIn(HttpRequest request) {
        return Stream.concat(
                        Stream.of(request.target()),
                        request.headers().lines().stream().map(Header::value))
                .flatMap(text -> UnresolvedValue.in(text).stream())
                .findFirst();
    }

    /** What it is known for, where that is not every request: like {@code POST /charges/{id}}. */
    List<String> known() {
        return stubs.stream()
                .filter(Stubbed::isDecided)
                .map(stub -> stub.pattern().toString())
                .distinct()
                .toList();
    }

    @Override
    public RequestStub<R> on(String method, String path) {
        client.life().demand();
        var stub = new Stubbed<R>(name + " " + method + " " + path, RequestPattern.of(method, path), client.life());
        stubs.add(stub);
        return stub;
    }

    @Override
    public StandIn<R> answers(int status, String body) {
        everything().answers(status, body);
        return this;
    }

    @Override
    public StandIn<R> answers(HttpResponse response) {
        everything().answers(response);
        return this;
    }

    @Override
    public StandIn<R> answersInTurn(HttpResponse... responses) {
        everything().answersInTurn(responses);
        return this;
    }

    @Override
    public StandIn<R> runs(Function<R, HttpResponse> code) {
        everything().runs(code);
        return this;
    }

    @Override
    public StandIn<R> fails() {
        everything().resets();
        return this;
    }

    @Override
    public StandIn<R> sleeps(Duration duration) {
        client.life().demand();
        sleep = ArgumentChecks.notNegative(duration, "a stand-in can't sleep for");
        stubs.stream().filter(stub -> stub.pattern().isEverything()).forEach(stub -> stub.delays(duration));
        return this;
    }

    @Override
    public StandIn<R> forwardTo(URI endpoint) {
        var forwarding = new Forwarding(endpoint);
        everything().behaves((received, sent) -> client.send(forwarding.redirected(signing.apply(sent))));
        return this;
    }

    @Override
    public StandIn<R> forwardTo(Supplier<URI> endpoint) {
        ArgumentChecks.present(endpoint, "the endpoint", "() -> URI.create(\"http://localhost:8080\")");
        everything().behaves((received, sent) -> {
            try {
                return client.send(new Forwarding(endpoint.get()).redirected(signing.apply(sent)));
            } catch (IllegalStateException e) {
                return BackendOutcome.failed(Failure.NOT_PROVIDED, name + ": " + e.getMessage());
            }
        });
        return this;
    }

    @Override
    public List<R> requests() {
        return List.copyOf(requests);
    }

    @Override
    public R lastRequest() {
        List<R> all = requests();
        if (all.isEmpty()) {
            throw new IllegalStateException(
                    name
                            + " was not called.\n  to do:       make the call first, or look at requests(), which may be empty.");
        }
        return all.get(all.size() - 1);
    }

    @Override
    public List<String> neverAsked() {
        return neverAsked(stub -> true);
    }

    private List<String> neverAsked(Predicate<Stubbed<R>> meant) {
        Optional<Stubbed<R>> whole =
                stubs.stream().filter(stub -> stub.pattern().isEverything()).reduce((earlier, later) -> later);
        return stubs.stream()
                .filter(meant)
                .filter(stub -> stub.isDecided() && stub.requests().isEmpty())
                .filter(stub -> !stub.pattern().isEverything() || whole.equals(Optional.of(stub)))
                .map(stub -> stub.pattern().toString())
                .distinct()
                .toList();
    }

    /** A decision about all requests; the one before it holds until this one is made. */
    private Stubbed<R> everything() {
        client.life().demand();
        List<Stubbed<R>> before =
                stubs.stream().filter(stub -> stub.pattern().isEverything()).toList();
        stubs.removeAll(before.subList(0, Math.max(0, before.size() - 1)));
        var stub = new Stubbed<R>(name, RequestPattern.everything(), client.life());
        stub.delays(sleep);
        stubs.add(stub);
        return stub;
    }
}
