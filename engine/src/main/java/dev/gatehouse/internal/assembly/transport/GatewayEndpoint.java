package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.assembly.GatewayUnderTest;
import dev.gatehouse.internal.assembly.Handshake;
import dev.gatehouse.internal.assembly.OpenConnection;
import dev.gatehouse.internal.feature.connections.Outbox;
import dev.gatehouse.internal.server.HttpEndpoint;
import dev.gatehouse.internal.server.ResponseStream;
import dev.gatehouse.internal.server.UpgradeAnswer;
import dev.gatehouse.internal.server.WireRequest;
import dev.gatehouse.internal.server.websocket.ConnectionListener;
import dev.gatehouse.internal.server.websocket.Outbound;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.WebSocketApi;
import java.util.List;
import java.util.Optional;

/** An API behind a port: a Host of this machine means this API, any other selects as it does at AWS. */
record GatewayEndpoint(GatewayUnderTest running, ApiDefinition api, Sockets sockets) implements HttpEndpoint {

    private static final List<String> OF_THE_TRANSPORT =
            List.of("connection", "upgrade", "sec-websocket-accept", "content-length");

    @Override
    public HttpResponse handle(WireRequest request) {
        return handled(request, running.gateway().handle(request.http(), api, running.past()));
    }

    @Override
    public HttpResponse handle(WireRequest request, ResponseStream client) {
        return handled(request, running.gateway().handle(request.http(), api, running.past(), client));
    }

    @Override
    public boolean answersAtOnce(WireRequest request) {
        return running.gateway().answersAtOnce(request.http(), api, running.past());
    }

    // the client's end has to find the exchange when the response is whole
    private HttpResponse handled(WireRequest request, Exchange exchange) {
        sockets.tracked(request.mark()).ifPresent(state -> state.exchanged(exchange));
        return exchange.response();
    }

    @Override
    public UpgradeAnswer upgrade(WireRequest request, ResponseStream client) {
        if (!(api instanceof WebSocketApi)) {
            return UpgradeAnswer.refused(handle(request, client));
        }
        Handshake handshake = handshake(request.http());
        Optional<SocketCallState> state = sockets.tracked(request.mark());
        state.ifPresent(it -> it.exchanged(handshake.exchange()));
        HttpResponse response = handshake.exchange().response();
        return handshake
                .connection()
                .map(connection -> accepted(connection, response.headers(), state))
                .orElseGet(() -> UpgradeAnswer.refused(response));
    }

    private UpgradeAnswer accepted(OpenConnection connection, Headers headers, Optional<SocketCallState> state) {
        state.ifPresent(it -> {
            it.connected(connection.id());
            it.toGateway().sent(); // the opening: until it is there the client has nothing to wait for
        });
        Headers own = headers;
        for (String name : OF_THE_TRANSPORT) {
            own = own.without(name);
        }
        return UpgradeAnswer.accepted(own, new SocketConnection(connection, state));
    }

    private Handshake handshake(HttpRequest request) {
        return running.gateway().connect(request, api, running.past());
    }

    /**
     * A WebSocket connection of the gateway whose client is at the other end of a socket.
     *
     * @param state present if that client is our own
     */
    private record SocketConnection(OpenConnection connection, Optional<SocketCallState> state)
            implements ConnectionListener {

        @Override
        public void opened(Outbound outbound) {
            connection.opened(new SocketOutbox(outbound, state));
            state.ifPresent(it -> it.toGateway().arrived());
        }

        @Override
        public void text(String message) {
            try {
                connection.text(message);
            } finally {
                state.ifPresent(it -> it.toGateway().arrived());
            }
        }

        @Override
        public void binary(byte[] message) {
            try {
                connection.binary(message);
            } finally {
                state.ifPresent(it -> it.toGateway().arrived());
            }
        }

        @Override
        public void closed(int code, String reason) {
            try {
                connection.closed(code, reason);
            } finally {
                state.ifPresent(it -> {
                    it.toClient().sent(); // the close, where this side began it
                    it.toGateway().over();
                });
            }
        }

        /** The gateway's way to the client. */
        private record SocketOutbox(Outbound outbound, Optional<SocketCallState> state) implements Outbox {

            @Override
            public void text(String message) {
                state.ifPresent(it -> it.toClient().sent());
                outbound.text(message);
            }

            @Override
            public void close(int code, String reason) {
                state.ifPresent(it -> it.toClient().sent());
                outbound.close(code, reason);
            }
        }
    }
}
