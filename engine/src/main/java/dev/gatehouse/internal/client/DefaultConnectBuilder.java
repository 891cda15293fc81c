package dev.gatehouse.internal.client;

import dev.gatehouse.client.ConnectBuilder;
import dev.gatehouse.client.HandshakeRefusedException;
import dev.gatehouse.client.WebSocketAttempt;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import java.util.List;
import java.util.Optional;

/** A {@link ConnectBuilder} whose calls go through a port. */
public final class DefaultConnectBuilder extends RequestSettings<ConnectBuilder> implements ConnectBuilder {

    private final WebSocketPort port;
    private final String path;
    private CallDefaults call;

    DefaultConnectBuilder(WebSocketPort port, CallDefaults defaults, String path) {
        this.port = port;
        this.call = defaults;
        this.path = path;
    }

    @Override
    WebSocketPort port() {
        return port;
    }

    @Override
    CallDefaults settings() {
        return call;
    }

    @Override
    ConnectBuilder with(CallDefaults changed) {
        call = changed;
        return this;
    }

    @Override
    public ConnectBuilder subprotocol(String name) {
        call = call.plusHeader("Sec-WebSocket-Protocol", ArgumentChecks.subprotocol(name));
        return this;
    }

    @Override
    public String event() {
        return RehearsedEvent.ofIntegration(port.rehearse(request(), Optional.empty()));
    }

    @Override
    public <T> T event(Class<T> type) {
        return call.bodies().read(event(), type);
    }

    @Override
    public String messageEvent(Object message) {
        List<Exchange> calls =
                port.rehearse(request(), Optional.of(call.bodies().write(message)));
        return RehearsedEvent.ofIntegration(calls.subList(Math.min(1, calls.size() - 1), calls.size()));
    }

    @Override
    public <T> T messageEvent(Object message, Class<T> type) {
        return call.bodies().read(messageEvent(message), type);
    }

    @Override
    public String authorizerEvent() {
        return RehearsedEvent.ofAuthorizer(port.rehearse(request(), Optional.empty()));
    }

    private HttpRequest request() {
        String target = path + (call.query().isEmpty() ? "" : "?" + call.query());
        return call.signed(call.request(port.host(), "GET", target, Body.empty()), port.now());
    }

    @Override
    public WebSocketSession open() {
        WebSocketAttempt attempt = attempt();
        return attempt.session().orElseThrow(() -> new HandshakeRefusedException(attempt.response()));
    }

    @Override
    public WebSocketAttempt attempt() {
        HttpRequest request = request();
        var inbox = new Inbox();
        HandshakeOutcome outcome = port.connect(request, inbox);
        return new WebSocketAttempt(
                new DefaultApiResponse(outcome.exchange()),
                outcome.sender().map(sender -> new DefaultWebSocketSession(port, sender, inbox, call.bodies())));
    }
}
