package dev.gatehouse.internal.assembly;

import dev.gatehouse.control.IamIdentity;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.function.AwsCall;
import dev.gatehouse.function.AwsCalls;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Percent;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import dev.gatehouse.internal.environment.ServiceRequest;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.environment.backends.WiredBackends;
import dev.gatehouse.internal.environment.backends.WiredServices;
import dev.gatehouse.internal.feature.access.Access;
import dev.gatehouse.internal.feature.connections.Connections;
import dev.gatehouse.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers what the functions of one test ask of AWS and of other hosts: its own APIs by the gateway, services and origins
 * by what stands for them.
 *
 * @param ids the API ids that the functions see
 * @param state known when the environment is complete
 */
public record CallsToAws(AssembledTemplate gateway, StandIns standIns, ApiIds ids, Supplier<State> state)
        implements AwsCalls {

    private static final String ROLE = "gatehouse-execution-role";
    private static final String CONNECTIONS = "/@connections/";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Each test has its own. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public boolean owns(AwsCall call) {
        return gateway.answersFor(ids.inTemplate(host(call))) || holds(call);
    }

    @Override
    public boolean holds(AwsCall call) {
        String path = Percent.decode(call.request().path());
        int begin = path.indexOf(CONNECTIONS);
        boolean connected = begin >= 0
                && state.get()
                        .get(Connections.KEY)
                        .find(path.substring(begin + CONNECTIONS.length()))
                        .isPresent();
        return connected || ids.isOwn(host(call));
    }

    @Override
    public Begun begin() {
        return state.get().environment().quiescence().begin("a call to AWS by its SDK")::close;
    }

    /** What stands for services and origins. */
    public record StandIns(WiredServices services, WiredBackends backends) {}

    @Override
    public boolean allows(AwsCall call) {
        return standIns.backends().allows(call.origin());
    }

    @Override
    public List<String> origins() {
        return standIns.backends().origins().stream()
                .filter(standIns.backends()::stands)
                .toList();
    }

    @Override
    public Optional<String> missing(AwsCall call) {
        if (owns(call)
                || standIns.backends().stands(call.origin())
                || standIns.services().stands(call.service())) {
            return Optional.empty();
        }
        return Optional.of(call.operation().isEmpty() ? remedyForOrigin(call) : remedyForService(call));
    }

    private static String remedyForOrigin(AwsCall call) {
        String origin = "backends.get(\"" + call.origin() + "\")";
        String service = call.region().isEmpty()
                ? ""
                : "\nor have AwsServices answer, services.get(\"" + call.service() + "\").answers(200, \"…\"),";
        return "have HttpBackends answer, " + origin + ".answers(200, \"…\"),"
                + "\nor forward, " + origin + ".forwardTo(URI.create(\"http://localhost:…\")),"
                + service
                + "\nor let it through on purpose, backends.allow(\"" + call.origin() + "\").";
    }

    private static String remedyForService(AwsCall call) {
        String service = "services.get(\"" + call.service() + "\")";
        return "have AwsServices answer, " + service + ".answers(200, \"…\"),"
                + "\nor forward, " + service + ".forwardTo(URI.create(\"http://localhost:…\")),"
                + "\nor set an endpoint of the client's own.";
    }

    @Override
    public HttpResponse answer(AwsCall call) {
        if (standIns.backends().stands(call.origin())) {
            return backed(call);
        }
        return owns(call) ? ofOwn(call) : served(call);
    }

    private HttpResponse ofOwn(AwsCall call) {
        String host = ids.inTemplate(host(call));
        if (!call.operation().isEmpty() || call.request().path().contains(CONNECTIONS)) {
            return managed(call.request(), host);
        }
        HttpRequest request = call.request();
        return gateway.handle(request.withHeaders(request.headers().with("Host", host)), state.get())
                .response();
    }

    private HttpResponse backed(AwsCall call) {
        var request =
                new BackendRequest(call.origin(), call.request(), LONGEST, CertificateCheck.STRICT, new Stopwatch());
        var outcome = standIns.backends().send(request);
        return outcome.response().orElseThrow(() -> broken(outcome.explanation()));
    }

    private static UncheckedIOException broken(String why) {
        return new UncheckedIOException(new IOException(why));
    }

    // roles have no policies here: connections are managed without a signature, other calls signed anew by one that may
    private HttpResponse managed(HttpRequest request, String host) {
        var open =
                request.withHeaders(request.headers().without("authorization").with("Host", host));
        return gateway.manage(open, state.get()).map(Exchange::response).orElseGet(() -> signed(open));
    }

    private HttpResponse signed(HttpRequest open) {
        IamIdentity role = Access.identities(state.get(), gateway.template().account())
                .role(ROLE)
                .withoutPermissions()
                .allow("execute-api:*", "*");
        var signed = role.sign(open, state.get().environment().clock().now());
        return gateway.handle(signed, state.get()).response();
    }

    private HttpResponse served(AwsCall call) {
        var request = new ServiceRequest(
                call.service(),
                call.region(),
                call.operation(),
                call.request(),
                Map.of(),
                LONGEST,
                new Stopwatch(),
                Optional.empty());
        var outcome = standIns.services().send(request);
        return outcome.response().orElseGet(() -> unavailable(outcome.explanation()));
    }

    private static String host(AwsCall call) {
        return call.request().host().toLowerCase(Locale.ROOT);
    }

    private static HttpResponse unavailable(String why) {
        String json = "{\"message\":" + Json.of(why).toText() + "}";
        return new HttpResponse(503, Headers.of("Content-Type", "application/json"), Body.of(json));
    }
}
