package dev.gatehouse.client;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.Percent;
import java.util.Optional;

/** A WebSocket connection that is being put together; {@link #open()} opens it. */
public final class ConnectBuilder {

    private final WebSocketPort port;
    private final String path;
    private String query = "";
    private Headers headers = Headers.none();
    private Peer peer = Peer.at("127.0.0.1");
    private Optional<RequestSigner> signer = Optional.empty();

    ConnectBuilder(WebSocketPort port, String path) {
        this.port = port;
        this.path = port.basePath() + (path.equals("/") ? "" : path);
    }

    /** Adds a query parameter, percent-encoded. */
    public ConnectBuilder query(String name, Object value) {
        query += (query.isEmpty() ? "?" : "&") + Percent.encode(name) + "=" + Percent.encode(String.valueOf(value));
        return this;
    }

    /** Adds a header. */
    public ConnectBuilder header(String name, String value) {
        headers = headers.plus(name, value);
        return this;
    }

    /** Sets {@code Authorization: Bearer}. */
    public ConnectBuilder bearer(String token) {
        headers = headers.with("Authorization", "Bearer " + token);
        return this;
    }

    /** Sends the value of that API key as {@code x-api-key}. */
    public ConnectBuilder apiKey(String logicalId) {
        headers = headers.with("x-api-key", port.apiKeyValue(logicalId));
        return this;
    }

    /** Offers a subprotocol. */
    public ConnectBuilder subprotocol(String name) {
        headers = headers.plus("Sec-WebSocket-Protocol", name);
        return this;
    }

    /** Connects from that address. */
    public ConnectBuilder from(String sourceIp) {
        peer = Peer.at(sourceIp);
        return this;
    }

    /** Signs the handshake. */
    public ConnectBuilder signedBy(RequestSigner by) {
        signer = Optional.of(by);
        return this;
    }

    /**
     * Connects.
     *
     * @throws HandshakeRefusedException with the answer, if the gateway refuses
     */
    public WebSocketSession open() {
        WebSocketAttempt attempt = attempt();
        return attempt.session().orElseThrow(() -> new HandshakeRefusedException(attempt.response()));
    }

    /** Tries to connect; whether it did is for the test to look at. */
    public WebSocketAttempt attempt() {
        Headers all = headers.withDefault("Host", port.host());
        var request = new HttpRequest("GET", path + query, all, Body.empty(), peer);
        HttpRequest signed = signer.map(by -> by.sign(request, port.now())).orElse(request);
        var inbox = new Inbox();
        HandshakeOutcome outcome = port.connect(signed, inbox);
        return new WebSocketAttempt(
                outcome.response(), outcome.line().map(line -> new WebSocketSession(port, line, inbox)));
    }
}
