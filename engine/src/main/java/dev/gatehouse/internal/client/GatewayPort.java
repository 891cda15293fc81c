package dev.gatehouse.internal.client;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import java.util.List;

/** Where a client's requests go: into the gateway of the same JVM, directly or over a socket. */
public interface GatewayPort extends StagePort {

    /**
     * Sends a request and waits for the answer; returns it with all that happened to the call.
     *
     * @param request target with stage and query
     * @return the call, with everything that happened to it
     */
    Exchange send(HttpRequest request);

    /**
     * Does the same, and tells of each part of a streamed answer when it comes; by default of the whole body at once.
     *
     * @param request target with stage and query
     * @param listener hears of the parts, and may hang up
     * @return the call, with everything that happened to it
     */
    default Exchange send(HttpRequest request, ChunkListener listener) {
        Exchange exchange = send(request);
        listener.takes(exchange.response().body());
        return exchange;
    }

    /**
     * Sends a request through the gates while nothing is invoked and nothing is recorded.
     *
     * @param request target with stage and query
     * @return the call, up to where an integration would have been invoked
     */
    Exchange rehearse(HttpRequest request);

    /**
     * {@return that path below the stage, if an HTTP client can mean it}
     *
     * @param path below the stage
     * @throws IllegalArgumentException if only WebSocket clients reach it
     */
    String reachable(String path);

    /**
     * {@return how an answer breaks what the API documents for its route and status; nothing if it conforms}
     *
     * @param exchange an earlier call
     */
    List<String> contractBreaches(Exchange exchange);

    /** {@return what the API serves: like {@code GET /orders/{id}}, {@code ANY /{proxy+}} or {@code $default}} */
    List<String> routes();

    /**
     * {@return the logical id of a function, by its name; the name itself if the template has no such function}
     *
     * @param functionName name, without an alias
     */
    String logicalIdOf(String functionName);
}
