package dev.gatehouse.client;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.gatehouse.events.AnsweredElsewhere;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.ExchangeStory;
import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.expression.jsonpath.JsonPathQuery;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonBinding;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** An answer, and what happened to the call on its way. */
public final class ApiResponse {

    private final Exchange exchange;
    private final Optional<GatewayPort> way;
    private final JsonBinding bodies;

    /**
     * The answer of that call.
     *
     * @param exchange the call, with everything that happened to it
     */
    public ApiResponse(Exchange exchange) {
        this.exchange = exchange;
        this.way = Optional.empty();
        this.bodies = JsonBinding.standard();
    }

    /** The answer of a call that went that way. */
    ApiResponse(Exchange exchange, GatewayPort way, JsonBinding bodies) {
        this.exchange = exchange;
        this.way = Optional.of(way);
        this.bodies = bodies;
    }

    /** {@return the HTTP status} */
    public int status() {
        return exchange.response().status();
    }

    /** {@return the request that was answered} */
    public HttpRequest request() {
        return exchange.request();
    }

    /** {@return header lines in order, in the case in which they were sent} */
    public Headers headers() {
        return exchange.response().headers();
    }

    /**
     * {@return the first value of that header, without regard to case}
     *
     * @param name of the header
     */
    public Optional<String> header(String name) {
        return headers().first(name);
    }

    /**
     * {@return all values of that header}
     *
     * @param name without regard to case
     */
    public List<String> headerValues(String name) {
        return headers().all(name);
    }

    /** {@return the body, byte for byte} */
    public byte[] bytes() {
        return exchange.response().body().bytes();
    }

    /** {@return the body as UTF-8} */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * {@return the parts of the answer, as the gateway passed them on}
     *
     * <p>An answer that came whole is one part; of a stream with more than 1,000, the last one holds the rest.
     */
    public List<ResponseChunk> chunks() {
        return ResponseChunk.of(exchange);
    }

    /**
     * {@return the JSON body as an object}
     *
     * @param <T> type of the object
     * @param type of the object
     * @throws IllegalStateException with the body's text if it is not JSON of that shape
     */
    public <T> T json(Class<T> type) {
        return bodies.read(text(), type);
    }

    /**
     * {@return the JSON body as an object of a generic type, like {@code new TypeReference<List<Order>>() {}}}
     *
     * @param <T> type of the object
     * @param type of the object
     * @throws IllegalStateException with the body's text if it is not JSON of that shape
     */
    @SuppressWarnings("unchecked") // the codec read the type that was asked for
    public <T> T json(TypeReference<T> type) {
        return (T) json(type.getType());
    }

    /**
     * {@return the JSON body as an object of that type}
     *
     * @param type of the object
     * @throws IllegalStateException with the body's text if it is not JSON of that shape
     */
    public Object json(Type type) {
        return bodies.read(text(), type);
    }

    /**
     * {@return what the JSON body has at that JSONPath: Map, List, String, Number or Boolean; empty if there is
     * nothing}
     *
     * @param path like {@code $.items[0].id}
     * @throws IllegalArgumentException if it is no JSONPath
     */
    public Optional<Object> jsonPath(String path) {
        return json(path).flatMap(json -> Optional.ofNullable(json.toJava()));
    }

    private Optional<Json> json(String path) {
        JsonPathQuery query = JsonPathQuery.compile(ArgumentChecks.jsonPath(path));
        return Json.tryParse(text()).flatMap(query::read);
    }

    /**
     * {@return what the JSON body has at that JSONPath, as an object of that type; empty if there is nothing, or a
     * null}
     *
     * @param <T> type of the value
     * @param path like {@code $.items[0].id}
     * @param type of the value
     */
    public <T> Optional<T> jsonPath(String path, Class<T> type) {
        return json(path).filter(json -> !json.isNull()).map(json -> bodies.read(json.toText(), type));
    }

    /** {@return the functions that integrations invoked for this call, by logical id, with an alias after a colon} */
    public List<String> functions() {
        return trace().facts(FunctionInvoked.class).stream()
                .filter(invoked -> invoked.purpose() == FunctionInvoked.Purpose.INTEGRATION)
                .map(invoked -> logicalId(invoked.function()))
                .toList();
    }

    private String logicalId(String function) {
        int colon = function.indexOf(':');
        String name = colon < 0 ? function : function.substring(0, colon);
        return way.map(port -> port.logicalIdOf(name)).orElse(name) + function.substring(name.length());
    }

    /** {@return how the answer breaks what the API documents for its route and status; nothing if it conforms} */
    public List<String> contractBreaches() {
        return way().contractBreaches(trace());
    }

    /** {@return the call as text: what was asked, what was answered, and what happened on the way} */
    public String story() {
        return ExchangeStory.of(trace());
    }

    /** {@return what happened to the call} */
    public Exchange trace() {
        AnsweredElsewhere.refuse(exchange, "what happened to a call");
        return exchange;
    }

    /**
     * Sends another request, verbatim, the way this call went: a preflight, say, that a browser would send.
     *
     * @param next target with stage and query, as it is sent
     * @return the answer to it
     * @throws IllegalStateException if this is the answer to a WebSocket handshake
     */
    public ApiResponse followedBy(HttpRequest next) {
        return new ApiResponse(way().send(next), way(), bodies);
    }

    private GatewayPort way() {
        return way.orElseThrow(() -> new IllegalStateException("nothing follows a WebSocket handshake"));
    }

    /** {@return what is known here of the call as text: its story, or of a deployed stage what was asked and answered} */
    public String told() {
        return ExchangeStory.of(exchange);
    }

    @Override
    public String toString() {
        return status() + " " + text();
    }
}
