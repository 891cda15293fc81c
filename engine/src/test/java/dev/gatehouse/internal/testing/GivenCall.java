package dev.gatehouse.internal.testing;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.Environment;
import dev.gatehouse.internal.environment.Functions;
import dev.gatehouse.internal.environment.RandomIds;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.environment.VirtualClock;
import dev.gatehouse.internal.pipeline.CallScope;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.context.CallIds;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.internal.pipeline.context.Identity;
import dev.gatehouse.internal.pipeline.context.RequestContext;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import dev.gatehouse.internal.pipeline.context.StageContext;
import dev.gatehouse.model.Account;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Calls of the API {@code abcdefghij}, stage {@code test}, matched to a method; everything can be changed. */
public record GivenCall(
        HttpRequest request, String routePath, Map<String, String> pathParameters, Map<String, String> variables) {

    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    public static final String HOST = "abcdefghij.execute-api.us-east-1.amazonaws.com";

    /** A call of {@code /test} and that path, matched to a method of the same path. */
    public static GivenCall of(String method, String path) {
        var headers = Headers.of("host", HOST);
        var request = new HttpRequest(method, "/test" + path, headers, Body.empty(), Peer.at("203.0.113.5"));
        int question = path.indexOf('?');
        return new GivenCall(request, question < 0 ? path : path.substring(0, question), Map.of(), Map.of());
    }

    public static State state(Functions functions) {
        return State.fresh(new Environment(
                new VirtualClock(NOON),
                () -> 0.5,
                new RandomIds(),
                functions,
                request -> BackendOutcome.failed(BackendOutcome.Failure.NOT_PROVIDED, "no backends"),
                request -> BackendOutcome.failed(BackendOutcome.Failure.NOT_PROVIDED, "no services")));
    }

    public GivenCall header(String name, String value) {
        return with(request.withHeaders(request.headers().plus(name, value)));
    }

    public GivenCall body(String text) {
        return with(request.withBody(Body.of(text)));
    }

    public GivenCall with(HttpRequest other) {
        return new GivenCall(other, routePath, pathParameters, variables);
    }

    public GivenCall matching(String path, Map<String, String> parameters) {
        return new GivenCall(request, path, parameters, variables);
    }

    public GivenCall variables(Map<String, String> others) {
        return new GivenCall(request, routePath, pathParameters, others);
    }

    public RoutedCall in(State state) {
        return new RoutedCall(request, context(state), CallScope.begin(state));
    }

    private Context context(State state) {
        String below = request.path().substring("/test".length());
        return new Context(
                new CallIds(
                        "11111111-2222-4333-a444-555555555555",
                        "XDmGEE2RoE0FRdQ=",
                        "Root=1-60d0fe12-aabbccddeeff001122334455"),
                state.environment().clock().now(),
                new StageContext(Account.standard(), "abcdefghij", "test", "dep123", variables, Optional.empty()),
                new RequestContext(request.method(), request.path(), below, "HTTP/1.1", HOST, Optional.empty()),
                Optional.of(new RouteContext("res123", routePath, request.method() + " " + routePath, pathParameters)),
                Identity.anonymous(request.peer(), request.headers().last("user-agent")),
                Optional.empty(),
                Optional.empty());
    }
}
