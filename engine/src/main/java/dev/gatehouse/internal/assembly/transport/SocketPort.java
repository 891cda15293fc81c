package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.assembly.CollectedResponse;
import dev.gatehouse.internal.client.ChunkListener;
import dev.gatehouse.internal.client.GatewayPort;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.server.codec.Framing;
import java.util.List;

/**
 * Sends requests over a loopback socket, and finds what happened to them, since client and gateway share a JVM.
 *
 * @param direct the same without a socket, for all but the calls
 */
public record SocketPort(InProcessPort direct) implements GatewayPort, SocketStagePort {

    @Override
    public Exchange send(HttpRequest request) {
        return send(request, chunk -> true);
    }

    @Override
    public Exchange send(HttpRequest request, ChunkListener listener) {
        try (SocketCall call = SocketCall.of(direct.running(), direct.api())) {
            BackendOutcome outcome = call.client(request).send(call.outward(request));
            HttpResponse head = outcome.response()
                    .orElseThrow(() -> new IllegalStateException("no answer came: " + outcome.explanation()));
            boolean streamed = Framing.isChunked(head.headers());
            var received = new CollectedResponse(streamed ? listener : chunk -> true);
            try {
                head.body().writeTo(received);
            } catch (Exception broken) {
                demandEnded(call, received, broken);
            }
            received.raise();
            return InProcessPort.provided(call.exchange(request, head.withBody(received.body())));
        }
    }

    // a stream that the gateway or the client ended is an answer, as far as it came
    private static void demandEnded(SocketCall call, CollectedResponse received, Exception broken) {
        boolean ended = received.hasHungUp()
                ? call.state().awaitExchange()
                : call.state().isCut();
        if (!ended) {
            throw new IllegalStateException(
                    "the answer ended early after " + received.body().length() + " bytes: " + broken.getMessage(),
                    broken);
        }
    }

    @Override
    public Exchange rehearse(HttpRequest request) {
        return direct.rehearse(request);
    }

    @Override
    public String reachable(String path) {
        return direct.reachable(path);
    }

    @Override
    public List<String> contractBreaches(Exchange exchange) {
        return direct.contractBreaches(exchange);
    }

    @Override
    public List<String> routes() {
        return direct.routes();
    }

    @Override
    public String logicalIdOf(String functionName) {
        return direct.logicalIdOf(functionName);
    }
}
