package dev.gatehouse.client;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.expression.JsonPathQuery;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonBinding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** An answer, and what happened to the call on its way. */
public final class ApiResponse {

    private final Exchange exchange;
    private final Optional<GatewayPort> way;

    /** The answer of that call. */
    public ApiResponse(Exchange exchange) {
        this.exchange = exchange;
        this.way = Optional.empty();
    }

    /** The answer of a call that went that way. */
    ApiResponse(Exchange exchange, GatewayPort way) {
        this.exchange = exchange;
        this.way = Optional.of(way);
    }

    public int status() {
        return exchange.response().status();
    }

    /** Header lines in order, in the case in which they were sent. */
    public Headers headers() {
        return exchange.response().headers();
    }

    /** The first value of that header, without regard to case. */
    public Optional<String> header(String name) {
        return headers().first(name);
    }

    /** All values of that header. */
    public List<String> headerValues(String name) {
        return headers().all(name);
    }

    public byte[] bytes() {
        return exchange.response().body().bytes();
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * The JSON body as an object.
     *
     * @throws IllegalStateException with the body's text if it is not JSON of that shape
     */
    public <T> T json(Class<T> type) {
        return JsonBinding.read(text(), type);
    }

    /**
     * What the JSON body has at that JSONPath: Map, List, String, Number or Boolean; empty if there is nothing.
     *
     * @throws IllegalArgumentException if it is no JSONPath
     */
    public Optional<Object> jsonPath(String path) {
        JsonPathQuery query = JsonPathQuery.compile(path);
        return Json.tryParse(text()).flatMap(query::read).flatMap(json -> Optional.ofNullable(json.toJava()));
    }

    /** What happened to the call. */
    public Exchange trace() {
        return exchange;
    }

    /**
     * Sends another request, verbatim, the way this call went: a preflight, say, that a browser would send.
     *
     * @throws IllegalStateException if this is the answer to a WebSocket handshake
     */
    public ApiResponse followedBy(HttpRequest next) {
        GatewayPort port = way.orElseThrow(() -> new IllegalStateException("nothing follows a WebSocket handshake"));
        return new ApiResponse(port.send(next), port);
    }

    @Override
    public String toString() {
        return status() + " " + text();
    }
}
