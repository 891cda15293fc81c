package dev.gatehouse.junit.internal.mutation;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.RunningStage;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.CallBuilder;
import dev.gatehouse.client.ConnectBuilder;
import dev.gatehouse.client.RequestSigner;
import dev.gatehouse.client.WebSocketAttempt;
import dev.gatehouse.client.WebSocketSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a call brings along.
 *
 * @param text like {@code without credentials}
 * @param brought header lines and query parameters
 */
record ProbeCaller(String text, List<Brought> brought, Optional<RequestSigner> signer, Optional<String> key) {

    ProbeCaller {
        brought = List.copyOf(brought);
    }

    /** What kinds of things a call brings. */
    enum Kind {
        HEADER,
        QUERY,
        SOURCE_IP,
        VPC_ENDPOINT,
        BODY,
        DOMAIN
    }

    /** One thing; headers and query parameters have a name, a domain has its base path for one. */
    record Brought(Kind kind, String name, String value) {}

    static ProbeCaller named(String text) {
        return new ProbeCaller(text, List.of(), Optional.empty(), Optional.empty());
    }

    ProbeCaller called(String other) {
        return new ProbeCaller(other, brought, signer, key);
    }

    ProbeCaller with(Kind kind, String name, String value) {
        List<Brought> more = new ArrayList<>(brought);
        more.removeIf(it -> it.kind() == kind && it.name().equalsIgnoreCase(name));
        more.add(new Brought(kind, name, value));
        return new ProbeCaller(text, more, signer, key);
    }

    ProbeCaller without(String name) {
        return new ProbeCaller(
                text,
                brought.stream().filter(it -> !it.name().equalsIgnoreCase(name)).toList(),
                signer,
                key);
    }

    ProbeCaller by(CustomDomain domain) {
        return called(text + ", by " + domain.name()).with(Kind.DOMAIN, domain.basePath(), domain.name());
    }

    ProbeCaller with(RequestSigner other) {
        return new ProbeCaller(text, brought, Optional.of(other), key);
    }

    ProbeCaller withKey(Optional<String> other) {
        return new ProbeCaller(text, brought, signer, other);
    }

    ApiResponse knock(ApiGateway gateway, ProbedRoute route) {
        if (route.method().isEmpty()) {
            return attempt(gateway, route).response();
        }
        RunningStage stage = gateway.api(route.place().api()).stage(route.stage());
        CallBuilder call = brought.stream()
                .filter(it -> it.kind() == Kind.DOMAIN)
                .findFirst()
                .map(domain -> stage.client()
                        .byDomain(domain.value())
                        .call(
                                route.method(),
                                domain.name().isEmpty() ? route.path() : "/" + domain.name() + route.path()))
                .orElseGet(() -> stage.client().call(route.method(), route.path()));
        return call(call).send();
    }

    /** A session with a WebSocket API; empty if the visitor is not let in. */
    Optional<WebSocketSession> session(ApiGateway gateway, ProbedRoute connect) {
        return attempt(gateway, connect).session();
    }

    private WebSocketAttempt attempt(ApiGateway gateway, ProbedRoute route) {
        RunningStage stage = gateway.api(route.place().api()).stage(route.stage());
        return connect(stage.webSocketClient().connect()).attempt();
    }

    private CallBuilder call(CallBuilder empty) {
        CallBuilder call = empty;
        for (Brought it : brought) {
            call = switch (it.kind()) {
                case HEADER -> call.header(it.name(), it.value());
                case QUERY -> call.query(it.name(), it.value());
                case SOURCE_IP -> call.from(it.value());
                case VPC_ENDPOINT -> call.throughVpcEndpoint(it.value());
                case BODY -> call.body(it.value());
                case DOMAIN -> call;
            };
        }
        CallBuilder sent = call;
        CallBuilder keyed = key.map(sent::withApiKey).orElse(sent);
        return signer.map(keyed::signedBy).orElse(keyed);
    }

    private ConnectBuilder connect(ConnectBuilder empty) {
        ConnectBuilder call = empty;
        for (Brought it : brought) {
            call = switch (it.kind()) {
                case HEADER -> call.header(it.name(), it.value());
                case QUERY -> call.query(it.name(), it.value());
                case SOURCE_IP -> call.from(it.value());
                case VPC_ENDPOINT -> call.throughVpcEndpoint(it.value());
                case BODY, DOMAIN -> call;
            };
        }
        ConnectBuilder sent = call;
        ConnectBuilder keyed = key.map(sent::withApiKey).orElse(sent);
        return signer.map(keyed::signedBy).orElse(keyed);
    }
}
