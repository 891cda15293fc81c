package dev.gatehouse.client;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.VpcEndpoint;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import java.util.List;
import java.util.Optional;

/** A WebSocket connection that is being put together; {@link #open()} opens it. */
public final class ConnectBuilder {

    private final WebSocketPort port;
    private final String path;
    private CallDefaults call;

    ConnectBuilder(WebSocketPort port, CallDefaults defaults, String path) {
        this.port = port;
        this.call = defaults;
        this.path = path;
    }

    /**
     * Adds a query parameter, percent-encoded; repeat it for several values.
     *
     * @param name percent-encoded when it is sent
     * @param value percent-encoded when it is sent
     * @return this builder
     */
    public ConnectBuilder query(String name, Object value) {
        call = call.plusQuery(name, value);
        return this;
    }

    /**
     * Adds a header; repeat it for several values.
     *
     * @param name of the header
     * @param value of the header, as it is sent
     * @return this builder
     */
    public ConnectBuilder header(String name, String value) {
        call = call.plusHeader(name, value);
        return this;
    }

    /**
     * Adds a cookie to the Cookie header.
     *
     * @param name of the cookie
     * @param value of the cookie
     * @return this builder
     */
    public ConnectBuilder cookie(String name, String value) {
        call = call.plusCookie(name, value);
        return this;
    }

    /**
     * Sets the Origin header.
     *
     * @param origin like {@code https://shop.example}
     * @return this builder
     */
    public ConnectBuilder origin(String origin) {
        call = call.origin(origin);
        return this;
    }

    /**
     * Sets {@code Authorization: Bearer}.
     *
     * @param token without {@code Bearer}
     * @return this builder
     */
    public ConnectBuilder bearer(String token) {
        call = call.bearer(token);
        return this;
    }

    /**
     * Sends {@code x-api-key} with the value of that key of the template.
     *
     * @param logicalId logical id or name of the key
     * @return this builder
     */
    public ConnectBuilder withApiKey(String logicalId) {
        call = call.apiKey(port.apiKeyValue(logicalId));
        return this;
    }

    /**
     * Offers a subprotocol.
     *
     * @param name that the client offers
     * @return this builder
     */
    public ConnectBuilder subprotocol(String name) {
        call = call.plusHeader("Sec-WebSocket-Protocol", ArgumentChecks.subprotocol(name));
        return this;
    }

    /**
     * Connects from that address.
     *
     * @param sourceIp IPv4 or IPv6 address
     * @return this builder
     */
    public ConnectBuilder from(String sourceIp) {
        call = call.from(sourceIp);
        return this;
    }

    /**
     * Connects through that interface endpoint, like {@code vpce-1}.
     *
     * @param id like {@code vpce-1}
     * @return this builder
     */
    public ConnectBuilder throughVpcEndpoint(String id) {
        call = call.throughVpcEndpoint(id);
        return this;
    }

    /**
     * Connects through that interface endpoint.
     *
     * @param endpoint with the account and VPC that policies may ask for
     * @return this builder
     */
    public ConnectBuilder throughVpcEndpoint(VpcEndpoint endpoint) {
        call = call.through(endpoint);
        return this;
    }

    /**
     * Presents that certificate, as mutual TLS asks for.
     *
     * @param key issued by a trust store of the test
     * @return this builder
     */
    public ConnectBuilder presenting(ClientKey key) {
        call = call.presenting(key, port::presented);
        return this;
    }

    /**
     * Signs the handshake.
     *
     * @param signer of an identity
     * @return this builder
     */
    public ConnectBuilder signedBy(RequestSigner signer) {
        call = call.withSigner(signer);
        return this;
    }

    /**
     * {@return the event that the function behind {@code $connect} would get, as JSON; nothing is invoked}
     *
     * @throws IllegalStateException with the story of the handshake, if it is refused or no function is behind the route
     */
    public String event() {
        return RehearsedEvent.ofIntegration(port.rehearse(request(), Optional.empty()));
    }

    /**
     * {@return the same as an object, like {@code event(APIGatewayV2WebSocketEvent.class)}}
     *
     * @param <T> type of the object
     * @param type of the object
     */
    public <T> T event(Class<T> type) {
        return call.bodies().read(event(), type);
    }

    /**
     * {@return the event that the function behind the message's route would get, as JSON; nothing is invoked}
     *
     * @param message sent as JSON, a String as it is
     * @throws IllegalStateException with the story of the call, if it is refused or no function is behind the route
     */
    public String messageEvent(Object message) {
        List<Exchange> calls =
                port.rehearse(request(), Optional.of(call.bodies().write(message)));
        return RehearsedEvent.ofIntegration(calls.subList(Math.min(1, calls.size() - 1), calls.size()));
    }

    /**
     * {@return the same as an object, like {@code messageEvent(message, APIGatewayV2WebSocketEvent.class)}}
     *
     * @param <T> type of the object
     * @param message an object, which is written as JSON, or a String, which is sent as it is
     * @param type of the object
     */
    public <T> T messageEvent(Object message, Class<T> type) {
        return call.bodies().read(messageEvent(message), type);
    }

    /** {@return the event that the Lambda authorizer of {@code $connect} would get, as JSON; nothing is invoked} */
    public String authorizerEvent() {
        return RehearsedEvent.ofAuthorizer(port.rehearse(request(), Optional.empty()));
    }

    private HttpRequest request() {
        String target = path + (call.query().isEmpty() ? "" : "?" + call.query());
        return call.signed(call.request(port.host(), "GET", target, Body.empty()), port.now());
    }

    /**
     * Connects.
     *
     * @return the open session
     * @throws HandshakeRefusedException with the answer, if the gateway refuses
     */
    public WebSocketSession open() {
        WebSocketAttempt attempt = attempt();
        return attempt.session().orElseThrow(() -> new HandshakeRefusedException(attempt.response()));
    }

    /**
     * Tries to connect; whether it did is for the test to look at.
     *
     * @return the session, or the answer that refused it
     */
    public WebSocketAttempt attempt() {
        HttpRequest request = request();
        var inbox = new Inbox();
        HandshakeOutcome outcome = port.connect(request, inbox);
        return new WebSocketAttempt(
                outcome.response(), outcome.line().map(line -> new WebSocketSession(port, line, inbox, call.bodies())));
    }
}
