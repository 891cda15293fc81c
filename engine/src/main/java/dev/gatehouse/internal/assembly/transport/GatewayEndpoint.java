package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.assembly.GatewayUnderTest;
import dev.gatehouse.internal.assembly.Handshake;
import dev.gatehouse.internal.assembly.OpenConnection;
import dev.gatehouse.internal.server.HttpEndpoint;
import dev.gatehouse.internal.server.ResponseStream;
import dev.gatehouse.internal.server.UpgradeAnswer;
import dev.gatehouse.internal.server.WireRequest;
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
}
