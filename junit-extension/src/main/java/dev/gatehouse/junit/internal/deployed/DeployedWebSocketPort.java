package dev.gatehouse.junit.internal.deployed;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.client.HandshakeOutcome;
import dev.gatehouse.internal.client.WebSocketPort;
import dev.gatehouse.internal.server.client.ConnectOutcome;
import dev.gatehouse.internal.server.websocket.ConnectionListener;
import dev.gatehouse.internal.server.websocket.Outbound;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Opens WebSocket sessions with a deployed stage.
 *
 * @param here the way to the gateway in the JVM, which knows the template
 */
record DeployedWebSocketPort(DeployedTest test, DeployedStage stage, WebSocketPort here)
        implements WebSocketPort, DeployedStagePort {

    @Override
    public HandshakeOutcome connect(HttpRequest request, MessageListener listener) {
        OutwardRequests requests = requests();
        HttpRequest outward = requests.outward(request);
        ConnectOutcome outcome = test.run().transmission().connect(stage, test.limit(stage), () -> test.run()
                .wire()
                .connect(Transmission.call(stage, outward), new Listening(listener)));
        HttpResponse response = outcome.response()
                .orElseThrow(() -> new IllegalStateException(
                        stage.named() + " did not answer a handshake.\n  found:       " + outcome.explanation()));
        Exchange exchange = test.answered(stage, request, response);
        return new HandshakeOutcome(exchange, outcome.connection().map(way -> new WireSender(way, requests)));
    }

    private OutwardRequests requests() {
        return new OutwardRequests(test, stage, new OutwardRequests.Home(here.host(), here.basePath()));
    }

    @Override
    public List<Exchange> rehearse(HttpRequest handshake, Optional<String> message) {
        throw test.aborted("the event of a call");
    }

    @Override
    public Duration longestWait() {
        return here.longestWait();
    }

    /** Nobody here knows what is in flight there; a session waits for what it expects. */
    @Override
    public boolean awaitQuiet() {
        return true;
    }

    @Override
    public String connectionId(MessageSender sender) {
        throw test.aborted("the id of a connection");
    }

    private record Listening(MessageListener listener) implements ConnectionListener {

        @Override
        public void opened(Outbound outbound) {}

        @Override
        public void text(String message) {
            listener.message(message);
        }

        @Override
        public void binary(byte[] message) {}

        @Override
        public void closed(int code, String reason) {
            listener.closed(code, reason);
        }
    }

    private record WireSender(Outbound outbound, OutwardRequests requests) implements MessageSender {

        @Override
        public String connectionId() {
            return "";
        }

        @Override
        public void text(String message) {
            outbound.text(requests.outward(message));
        }

        @Override
        public void fragments(List<String> parts) {
            outbound.fragments(parts);
        }

        @Override
        public void binary(byte[] message) {
            outbound.binary(message);
        }

        @Override
        public void close(int code, String reason) {
            outbound.close(code, reason);
        }
    }
}
