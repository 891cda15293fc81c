package dev.gatehouse.internal.client;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.ResponseChunk;
import dev.gatehouse.events.AnsweredElsewhere;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.ExchangeStory;
import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.events.ResponseStreamed;
import dev.gatehouse.events.ResponseStreamed.Part;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.expression.jsonpath.JsonPathQuery;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonBinding;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A {@link ApiResponse} whose calls go through a port. */
public final class DefaultApiResponse implements ApiResponse {

    private final Exchange exchange;
    private final Optional<GatewayPort> way;
    private final JsonBinding bodies;

    /**
     * The answer of that call.
     *
     * @param exchange the call, with everything that happened to it
     */
    public DefaultApiResponse(Exchange exchange) {
        this.exchange = exchange;
        this.way = Optional.empty();
        this.bodies = JsonBinding.standard();
    }

    /** The answer of a call that went that way. */
    DefaultApiResponse(Exchange exchange, GatewayPort way, JsonBinding bodies) {
        this.exchange = exchange;
        this.way = Optional.of(way);
        this.bodies = bodies;
    }

    @Override
    public int status() {
        return exchange.response().status();
    }

    @Override
    public HttpRequest request() {
        return exchange.request();
    }

    @Override
    public Headers headers() {
        return exchange.response().headers();
    }

    @Override
    public Optional<String> header(String name) {
        return headers().first(name);
    }

    @Override
    public List<String> headerValues(String name) {
        return headers().all(name);
    }

    @Override
    public byte[] bytes() {
        return exchange.response().body().bytes();
    }

    @Override
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public List<ResponseChunk> chunks() {
        return ResponseChunks.of(exchange);
    }

    @Override
    public <T> T json(Class<T> type) {
        return bodies.read(text(), type);
    }

    @Override
    public Object json(Type type) {
        return bodies.read(text(), type);
    }

    @Override
    public Optional<Object> jsonPath(String path) {
        return json(path).flatMap(json -> Optional.ofNullable(json.toJava()));
    }

    private Optional<Json> json(String path) {
        JsonPathQuery query = JsonPathQuery.compile(ArgumentChecks.jsonPath(path));
        return Json.tryParse(text()).flatMap(query::read);
    }

    @Override
    public <T> Optional<T> jsonPath(String path, Class<T> type) {
        return json(path).filter(json -> !json.isNull()).map(json -> bodies.read(json.toText(), type));
    }

    @Override
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

    @Override
    public List<String> contractBreaches() {
        return way().contractBreaches(trace());
    }

    @Override
    public String story() {
        return ExchangeStory.of(trace());
    }

    @Override
    public Exchange trace() {
        AnsweredElsewhere.refuse(exchange, "what happened to a call");
        return exchange;
    }

    @Override
    public ApiResponse followedBy(HttpRequest next) {
        return new DefaultApiResponse(way().send(next), way(), bodies);
    }

    private GatewayPort way() {
        return way.orElseThrow(() -> new IllegalStateException("no request can follow a WebSocket handshake"));
    }

    @Override
    public String told() {
        return ExchangeStory.of(exchange);
    }

    @Override
    public String toString() {
        return status() + " " + text();
    }

    /** Cuts an answer's body into the parts in which it came. */
    private static final class ResponseChunks {

        private ResponseChunks() {}

        /** The parts in which the body of that call came. */
        static List<ResponseChunk> of(Exchange exchange) {
            byte[] bytes = exchange.response().body().bytes();
            List<Part> parts = exchange.last(ResponseStreamed.class)
                    .map(ResponseStreamed::parts)
                    .orElse(List.of());
            List<ResponseChunk> chunks = new ArrayList<>();
            int from = 0;
            for (int i = 0; i < parts.size() && from < bytes.length; i++) {
                boolean isLast = i == parts.size() - 1;
                int to = isLast
                        ? bytes.length
                        : Math.min(bytes.length, from + parts.get(i).length());
                chunks.add(cut(bytes, from, to, parts.get(i).arrival()));
                from = to;
            }
            boolean cameWhole = parts.isEmpty() && bytes.length > 0;
            return cameWhole ? List.of(cut(bytes, 0, bytes.length, Duration.ZERO)) : List.copyOf(chunks);
        }

        private static ResponseChunk cut(byte[] bytes, int from, int to, Duration arrival) {
            return new ResponseChunk(Body.of(Arrays.copyOfRange(bytes, from, to)), arrival);
        }
    }
}
