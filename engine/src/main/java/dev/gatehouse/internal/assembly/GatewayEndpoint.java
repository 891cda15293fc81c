package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.connections.Outbox;
import dev.gatehouse.internal.server.HttpEndpoint;
import dev.gatehouse.internal.server.UpgradeAnswer;
import dev.gatehouse.internal.server.websocket.ConnectionListener;
import dev.gatehouse.internal.server.websocket.Outbound;
import dev.gatehouse.model.Api;
import java.util.Set;

/** The gateway behind the port of an API; a loopback Host stands for the API's own host name. */
record GatewayEndpoint(Running running, Api api) implements HttpEndpoint {

    private static final Set<String> LOOPBACK = Set.of("", "localhost", "127.0.0.1", "[::1]");

    @Override
    public HttpResponse handle(HttpRequest request) {
        Exchange exchange = LOOPBACK.contains(request.host())
                ? running.gateway().handle(request, api, running.state())
                : running.gateway().handle(request, running.state());
        return exchange.response();
    }

    @Override
    public UpgradeAnswer upgrade(HttpRequest request) {
        HttpRequest named = LOOPBACK.contains(request.host())
                ? request.withHeaders(request.headers()
                        .with("Host", Gateway.hostName(api, running.template().account())))
                : request;
        Handshake handshake = running.gateway().connect(named, running.state());
        HttpResponse response = handshake.exchange().response();
        return handshake
                .connection()
                .map(connection -> UpgradeAnswer.accepted(response.headers(), new Listener(connection, running)))
                .orElseGet(() -> UpgradeAnswer.refused(response));
    }

    private record Listener(OpenConnection connection, Running running) implements ConnectionListener {

        @Override
        public void opened(Outbound outbound) {
            connection.opened(new WireOutbox(outbound));
        }

        @Override
        public void text(String message) {
            try {
                connection.text(message);
            } finally {
                running.state().get(WireTraffic.SLOT).dealtWith();
            }
        }

        @Override
        public void binary(byte[] message) {
            try {
                connection.binary(message);
            } finally {
                running.state().get(WireTraffic.SLOT).dealtWith();
            }
        }

        @Override
        public void closed(int code, String reason) {
            try {
                connection.closed(code, reason);
            } finally {
                running.state().get(WireTraffic.SLOT).dealtWith();
            }
        }
    }

    private record WireOutbox(Outbound outbound) implements Outbox {

        @Override
        public void text(String message) {
            outbound.text(message);
        }

        @Override
        public void close(int code, String reason) {
            outbound.close(code, reason);
        }
    }
}
