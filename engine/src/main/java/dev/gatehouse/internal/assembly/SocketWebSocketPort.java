package dev.gatehouse.internal.assembly;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.HandshakeOutcome;
import dev.gatehouse.client.WebSocketPort;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.server.client.ConnectOutcome;
import dev.gatehouse.internal.server.websocket.ConnectionListener;
import dev.gatehouse.internal.server.websocket.Outbound;
import dev.gatehouse.model.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Connects sessions over a loopback socket. */
public record SocketWebSocketPort(Running running, Api api, String stage) implements WebSocketPort {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public HandshakeOutcome connect(HttpRequest request, MessageListener listener) {
        Sockets sockets = running.state().get(Sockets.SLOT);
        String origin = sockets.server(running, api).uri().toString();
        HttpRequest sent = request.withHeaders(
                new Headers(List.of(sockets.peerHeader().write(request.peer()))).plus(request.headers()));
        var heard = new Heard(listener, new CompletableFuture<>());
        ConnectOutcome outcome = sockets.client()
                .connect(new BackendRequest(origin, sent, PATIENCE, CertificateCheck.STRICT, new Stopwatch()), heard);
        HttpResponse response = outcome.response()
                .orElseThrow(
                        () -> new IllegalStateException("no answer from " + origin + ": " + outcome.explanation()));
        var exchange = new Exchange("", api.logicalId(), stage, request, response, now(), Duration.ZERO, List.of());
        return new HandshakeOutcome(
                new ApiResponse(exchange),
                outcome.connection()
                        .map(line -> new WireLine(line, running.state().get(WireTraffic.SLOT))));
    }

    @Override
    public String host() {
        return Gateway.hostName(api, running.template().account());
    }

    @Override
    public String basePath() {
        return "/" + stage;
    }

    @Override
    public Instant now() {
        return running.state().environment().clock().now();
    }

    @Override
    public String apiKeyValue(String key) {
        return KeyValues.of(running.template(), key);
    }

    @Override
    public boolean awaitQuiet(Duration longest) {
        return running.state().environment().quiescence().await(longest);
    }

    private record Heard(MessageListener listener, CompletableFuture<Outbound> line) implements ConnectionListener {

        @Override
        public void opened(Outbound outbound) {
            line.complete(outbound);
        }

        @Override
        public void text(String message) {
            listener.message(message);
        }

        @Override
        public void binary(byte[] message) {
            listener.message(new String(message, java.nio.charset.StandardCharsets.UTF_8));
        }

        @Override
        public void closed(int code, String reason) {
            listener.closed(code, reason);
        }
    }

    private record WireLine(Outbound outbound, WireTraffic traffic) implements Line {

        @Override
        public String connectionId() {
            return "";
        }

        @Override
        public void text(String message) {
            traffic.sent();
            outbound.text(message);
        }

        @Override
        public void binary(byte[] message) {
            traffic.sent();
            outbound.binary(message);
        }

        @Override
        public void close(int code, String reason) {
            traffic.sent();
            outbound.close(code, reason);
        }
    }
}
