package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.assembly.GatewayUnderTest;
import dev.gatehouse.internal.assembly.Handshake;
import dev.gatehouse.internal.assembly.OpenConnection;
import dev.gatehouse.internal.assembly.TransportLimits;
import dev.gatehouse.internal.client.HandshakeOutcome;
import dev.gatehouse.internal.client.WebSocketPort;
import dev.gatehouse.internal.environment.GatewayLifecycle;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.connections.Outbox;
import dev.gatehouse.model.ApiDefinition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Connects sessions to the gateway without a socket. */
public record InProcessWebSocketPort(GatewayUnderTest running, ApiDefinition api, String stage)
        implements WebSocketPort, InProcessStagePort {

    @Override
    public HandshakeOutcome connect(HttpRequest request, MessageListener listener) {
        State state = running.state();
        HttpRequest received = asOnTheWire(request);
        Handshake handshake = TransportLimits.of(api)
                .refusal(received)
                .map(refusal -> new Handshake(TransportLimits.refused(received, refusal, api, state), Optional.empty()))
                .orElseGet(() -> running.gateway().connect(received, api, state));
        return new HandshakeOutcome(
                InProcessPort.provided(handshake.exchange()),
                handshake.connection().map(connection -> {
                    connection.opened(new ListenerOutbox(listener));
                    return new DirectSender(connection, state.environment().life());
                }));
    }

    // what a WebSocket client adds to every handshake
    private static HttpRequest asOnTheWire(HttpRequest request) {
        return request.withHeaders(request.headers()
                .withDefault("Connection", "Upgrade")
                .withDefault("Upgrade", "websocket")
                .withDefault("Sec-WebSocket-Version", "13")
                .withDefault("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="));
    }

    @Override
    public List<Exchange> rehearse(HttpRequest handshake, Optional<String> message) {
        return Rehearsal.of(running, api).connect(asOnTheWire(handshake), message);
    }

    @Override
    public Duration longestWait() {
        return running.past().environment().run().await();
    }

    @Override
    public boolean awaitQuiet() {
        return running.past().environment().quiescence().await(longestWait());
    }

    private record ListenerOutbox(MessageListener listener) implements Outbox {

        @Override
        public void text(String message) {
            listener.message(message);
        }

        @Override
        public void close(int code, String reason) {
            listener.closed(code, reason);
        }
    }

    private record DirectSender(OpenConnection connection, GatewayLifecycle life) implements MessageSender {

        private static final int LONGEST_FRAME = 32 * 1024;

        @Override
        public String connectionId() {
            return connection.id();
        }

        @Override
        public void text(String message) {
            fragments(List.of(message));
        }

        @Override
        public void fragments(List<String> parts) {
            life.demand();
            if (parts.stream().anyMatch(DirectSender::isTooLong)) {
                connection.tooLong();
            } else {
                connection.text(String.join("", parts)).ifPresent(InProcessPort::provided);
            }
        }

        private static boolean isTooLong(String frame) {
            return frame.getBytes(StandardCharsets.UTF_8).length > LONGEST_FRAME;
        }

        @Override
        public void binary(byte[] message) {
            life.demand();
            connection.binary(message);
        }

        @Override
        public void close(int code, String reason) {
            connection.closed(code, reason);
        }
    }
}
