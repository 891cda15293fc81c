package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.assembly.GatewayUnderTest;
import dev.gatehouse.internal.assembly.TransportLimits;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import dev.gatehouse.internal.environment.GatewayLifecycle;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.server.client.WireClient;
import dev.gatehouse.internal.server.codec.Framing;
import dev.gatehouse.model.ApiDefinition;
import java.time.Duration;

/** One call of our own client over a socket, marked so that both ends know it. */
record SocketCall(GatewayUnderTest running, ApiDefinition api, Sockets sockets, String mark, SocketCallState state)
        implements AutoCloseable {

    /** Long enough for a developer at a breakpoint; what AWS gives a call is the gateway's business. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static SocketCall of(GatewayUnderTest running, ApiDefinition api) {
        State state = running.state();
        Sockets sockets = state.get(Sockets.KEY);
        String mark = state.environment().ids().uuid();
        return new SocketCall(running, api, sockets, mark, sockets.track(mark));
    }

    /** Whether the gateway is open. */
    GatewayLifecycle life() {
        return running.past().environment().life();
    }

    /** The client for that request: with a certificate, one that presents its key. */
    WireClient client(HttpRequest request) {
        return request.peer().certificate().map(sockets::presenting).orElseGet(sockets::client);
    }

    /** The request with the private header, addressed to the API's port. */
    BackendRequest outward(HttpRequest request) {
        Header peer = sockets.peerHeader().write(request.peer(), mark);
        boolean secure = request.peer().certificate().isPresent();
        Sockets.Scheme scheme = secure ? Sockets.Scheme.HTTPS : Sockets.Scheme.HTTP;
        int port = sockets.port(running, api, scheme).port();
        return new BackendRequest(
                        (secure ? "https" : "http") + "://127.0.0.1:" + port,
                        request.withHeaders(request.headers().plus(peer.name(), peer.value())),
                        PATIENCE,
                        secure ? CertificateCheck.SKIPPED : CertificateCheck.STRICT,
                        new Stopwatch())
                .streamed(PATIENCE);
    }

    /** What happened to the call, with the response as it came over the wire. */
    Exchange exchange(HttpRequest request, HttpResponse response) {
        return state.exchange()
                .map(happened -> happened.withResponse(response))
                .orElseGet(() -> TransportLimits.refused(Framing.asReceived(request), response, api, running.past()));
    }

    /** Ends the tracking; a connection that was opened goes on with its state. */
    @Override
    public void close() {
        sockets.untrack(mark);
    }
}
