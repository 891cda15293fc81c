package dev.gatehouse.internal.client;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.CallBuilder;
import dev.gatehouse.client.Part;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Percent;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A {@link CallBuilder} whose calls go through a port. */
public final class DefaultCallBuilder extends RequestSettings<CallBuilder> implements CallBuilder {

    private final GatewayPort port;
    private final String method;
    private final String path;
    private CallDefaults call;
    private Body body = Body.empty();
    private ChunkListener listener = chunk -> true;
    private boolean preflight;

    DefaultCallBuilder(GatewayPort port, CallDefaults defaults, String method, String path) {
        this.port = port;
        this.call = defaults;
        this.method = method;
        this.path = path;
    }

    @Override
    GatewayPort port() {
        return port;
    }

    @Override
    CallDefaults settings() {
        return call;
    }

    @Override
    CallBuilder with(CallDefaults changed) {
        call = changed;
        return this;
    }

    @Override
    public CallBuilder requestHeaders(String names) {
        call = call.withHeader("Access-Control-Request-Headers", names);
        return this;
    }

    @Override
    public CallBuilder json(Object value) {
        return body("application/json", Body.of(call.bodies().write(value)));
    }

    @Override
    public CallBuilder form(Map<String, ?> fields) {
        String text = ArgumentChecks.present(fields, "the form", "Map.of(\"name\", \"ada\")").entrySet().stream()
                .map(field -> formText(field.getKey()) + "="
                        + formText(ClientArguments.one(field.getValue(), "the form's field " + field.getKey())))
                .collect(Collectors.joining("&"));
        return body("application/x-www-form-urlencoded", Body.of(text));
    }

    private static String formText(Object value) {
        return Percent.encode(String.valueOf(value)).replace("%20", "+");
    }

    @Override
    public CallBuilder multipart(Part... parts) {
        if (parts.length == 0) {
            throw Misuse.of("a multipart form has no parts")
                    .toDo("pass one or more, like Part.field(\"name\", \"ada\").");
        }
        return body("multipart/form-data; boundary=" + Multipart.BOUNDARY, Multipart.body(parts));
    }

    private CallBuilder body(String type, Body content) {
        call = call.headers().has("Content-Type") ? call : call.plusHeader("Content-Type", type);
        body = content;
        return this;
    }

    @Override
    public CallBuilder body(String text) {
        body = Body.of(ArgumentChecks.present(text, "the body", "\"\" for an empty one"));
        return this;
    }

    @Override
    public CallBuilder body(byte[] bytes) {
        body = Body.of(ArgumentChecks.present(bytes, "the body", "new byte[0] for an empty one"));
        return this;
    }

    @Override
    public CallBuilder onChunk(Consumer<Body> heard) {
        ChunkListener before = listener;
        listener = chunk -> {
            heard.accept(chunk);
            return before.takes(chunk);
        };
        return this;
    }

    @Override
    public CallBuilder hangUpAfter(int chunks) {
        var left = new AtomicInteger(chunks);
        ChunkListener before = listener;
        listener = chunk -> before.takes(chunk) && left.decrementAndGet() > 0;
        return this;
    }

    @Override
    public ApiResponse send() {
        return new DefaultApiResponse(port.send(request(), listener), port, call.bodies());
    }

    @Override
    public String event() {
        return RehearsedEvent.ofIntegration(List.of(port.rehearse(request())));
    }

    @Override
    public <T> T event(Class<T> type) {
        return call.bodies().read(event(), type);
    }

    @Override
    public String authorizerEvent() {
        return RehearsedEvent.ofAuthorizer(List.of(port.rehearse(request())));
    }

    @Override
    public <T> T authorizerEvent(Class<T> type) {
        return call.bodies().read(authorizerEvent(), type);
    }

    /** As a browser asks before a call of that method; it always names its origin. */
    DefaultCallBuilder asPreflight(String wanted) {
        call = call.withHeader(
                "Access-Control-Request-Method", ArgumentChecks.method(wanted, "preflight(\"/orders\", \"PUT\")"));
        preflight = true;
        return this;
    }

    private HttpRequest request() {
        if (preflight && !call.headers().has("Origin")) {
            throw Misuse.of("no browser sends a preflight without an origin")
                    .toDo("set it: preflight(\"/orders\", \"PUT\").origin(\"https://shop.example\").");
        }
        return call.signed(call.request(port.host(), method, target(), body), port.now());
    }

    private String target() {
        if (call.query().isEmpty()) {
            return path;
        }
        return path + (path.indexOf('?') < 0 ? "?" : "&") + call.query();
    }
}
