package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendOutcome.Failure;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.Backends;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** The HTTP endpoints of one test: stand-ins by origin, nothing else; closing ends their connections. */
public final class WiredBackends implements Backends, HttpBackends {

    private final Map<String, WiredStandIn<HttpRequest>> standIns = new ConcurrentSkipListMap<>();
    private final Set<String> allowed = ConcurrentHashMap.newKeySet();
    private final LazyClient client;

    /**
     * The endpoints that a test has arranged.
     *
     * @param network opens what forwards over the network, when that is first needed
     */
    public WiredBackends(BackendWiring wiring, LazyClient network) {
        this.client = network;
        wiring.backends().forEach((origin, arrangement) -> arrangement.accept(at(origin)));
        standIns.values().forEach(WiredStandIn::decidedForAll);
    }

    @Override
    public BackendOutcome send(BackendRequest request) {
        String origin = NormalizedOrigin.of(request.origin());
        return at(origin)
                .outcome(request.request(), request)
                .orElseGet(() -> BackendOutcome.failed(Failure.NOT_PROVIDED, missing(origin, request.request())));
    }

    @Override
    public StandIn<HttpRequest> get(String origin) {
        return at(NormalizedOrigin.named(origin));
    }

    @Override
    public void allow(String origin) {
        client.life().demand();
        allowed.add(NormalizedOrigin.named(origin));
    }

    /** Whether the test lets functions call that origin itself. */
    public boolean allows(String origin) {
        return !allowed.isEmpty() && allowed.contains(NormalizedOrigin.of(origin));
    }

    /** Whether something stands for that origin. */
    public boolean stands(String origin) {
        return !standIns.isEmpty()
                && Optional.ofNullable(standIns.get(NormalizedOrigin.of(origin)))
                        .map(WiredStandIn::isDecided)
                        .orElse(false);
    }

    @Override
    public List<String> origins() {
        return List.copyOf(standIns.keySet());
    }

    @Override
    public List<String> unasked() {
        return WiredStandIn.unasked(standIns);
    }

    @Override
    public HttpBackends control() {
        return this;
    }

    @Override
    public void close() {
        client.close();
    }

    private WiredStandIn<HttpRequest> at(String origin) {
        return standIns.computeIfAbsent(origin, name -> new WiredStandIn<>(name, UnaryOperator.identity(), client));
    }

    private String missing(String origin, HttpRequest request) {
        List<String> of = at(origin).known();
        if (!of.isEmpty()) {
            return "no stub for " + origin + " matches this request, and calls to the internet are refused."
                    + "\n  wanted:      " + request.method() + " " + request.target()
                    + "\n  known here:  " + String.join("\n               ", of)
                    + "\n  to do:       backends.get(\"" + origin + "\").on(\"" + request.method() + "\", \""
                    + request.target().replaceFirst("\\?.*", "") + "\").answers(200, \"…\").";
        }
        List<String> known = standIns.entrySet().stream()
                .filter(standIn -> standIn.getValue().isDecided())
                .map(Map.Entry::getKey)
                .toList();
        return "there is no stand-in for " + origin + ", and calls to the internet are refused."
                + "\n  wanted:      " + request.method() + " " + origin + request.target()
                + "\n  known here:  " + (known.isEmpty() ? "none" : String.join(", ", known))
                + "\n  to do:       have HttpBackends answer, backends.get(\"" + origin + "\").answers(200, \"…\"),"
                + "\n               or forward, backends.get(\"" + origin
                + "\").forwardTo(URI.create(\"http://localhost:…\")),"
                + "\n               or put @HttpBackend(\"" + origin + "\") on a MockWebServer or WireMockServer.";
    }
}
