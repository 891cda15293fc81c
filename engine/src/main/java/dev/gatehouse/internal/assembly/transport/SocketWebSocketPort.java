package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.client.HandshakeOutcome;
import dev.gatehouse.internal.client.WebSocketPort;
import dev.gatehouse.internal.environment.GatewayLifecycle;
import dev.gatehouse.internal.server.client.ConnectOutcome;
import dev.gatehouse.internal.server.websocket.ConnectionListener;
import dev.gatehouse.internal.server.websocket.Outbound;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Opens sessions over a loopback socket, and knows what is on the way, since client and gateway share a JVM.
 *
 * @param direct the same without a socket, for all but the connections
 */
public record SocketWebSocketPort(InProcessWebSocketPort direct) implements WebSocketPort, SocketStagePort {

    @Override
    public HandshakeOutcome connect(HttpRequest request, MessageListener listener) {
        try (SocketCall call = SocketCall.of(direct.running(), direct.api())) {
            ConnectOutcome outcome =
                    call.client(request).connect(call.outward(request), new SessionListener(listener, call.state()));
            HttpResponse response = outcome.response()
                    .orElseThrow(() -> new IllegalStateException("no answer came: " + outcome.explanation()));
            return new HandshakeOutcome(
                    InProcessPort.provided(call.exchange(request, response)),
                    outcome.connection().map(outbound -> new WireSender(outbound, call.state(), call.life())));
        }
    }

    @Override
    public List<Exchange> rehearse(HttpRequest handshake, Optional<String> message) {
        return direct.rehearse(handshake, message);
    }

    @Override
    public Duration longestWait() {
        return direct.longestWait();
    }

    @Override
    public boolean awaitQuiet() {
        return direct.awaitQuiet();
    }

    /** Hears what comes from the gateway. */
    private record SessionListener(MessageListener listener, SocketCallState state) implements ConnectionListener {

        @Override
        public void opened(Outbound outbound) {}

        @Override
        public void text(String message) {
            listener.message(message);
            state.toClient().arrived();
        }

        @Override
        public void binary(byte[] message) {
            state.toClient().arrived();
        }

        @Override
        public void closed(int code, String reason) {
            listener.closed(code, reason);
            state.toClient().over();
        }
    }

    /** Speaks to the gateway. */
    private record WireSender(Outbound outbound, SocketCallState state, GatewayLifecycle life)
            implements MessageSender {

        @Override
        public String connectionId() {
            return state.connectionId();
        }

        @Override
        public void text(String message) {
            life.demand();
            state.toGateway().sent();
            outbound.text(message);
        }

        @Override
        public void fragments(List<String> parts) {
            life.demand();
            state.toGateway().sent();
            outbound.fragments(parts);
        }

        @Override
        public void binary(byte[] message) {
            life.demand();
            state.toGateway().sent();
            outbound.binary(message);
        }

        @Override
        public void close(int code, String reason) {
            state.toGateway().sent();
            outbound.close(code, reason);
        }
    }
}
