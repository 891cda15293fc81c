package dev.gatehouse.client;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Percent;
import dev.gatehouse.http.VpcEndpoint;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A call that is being put together; {@link #send()} makes it. */
public final class CallBuilder {

    private final GatewayPort port;
    private final String method;
    private final String path;
    private CallDefaults call;
    private Body body = Body.empty();
    private ChunkListener listener = chunk -> true;
    private boolean preflight;

    CallBuilder(GatewayPort port, CallDefaults defaults, String method, String path) {
        this.port = port;
        this.call = defaults;
        this.method = method;
        this.path = path;
    }

    /**
     * Adds a query parameter, percent-encoded; repeat it for several values.
     *
     * @param name percent-encoded when it is sent
     * @param value percent-encoded when it is sent
     * @return this builder
     */
    public CallBuilder query(String name, Object value) {
        call = call.plusQuery(name, value);
        return this;
    }

    /**
     * Adds a header; repeat it for several values.
     *
     * @param name of the header
     * @param value of the header, as it is sent
     * @return this builder
     */
    public CallBuilder header(String name, String value) {
        call = call.plusHeader(name, value);
        return this;
    }

    /**
     * Adds a cookie to the Cookie header.
     *
     * @param name of the cookie
     * @param value of the cookie
     * @return this builder
     */
    public CallBuilder cookie(String name, String value) {
        call = call.plusCookie(name, value);
        return this;
    }

    /**
     * Sets the Origin header.
     *
     * @param origin like {@code https://shop.example}
     * @return this builder
     */
    public CallBuilder origin(String origin) {
        call = call.origin(origin);
        return this;
    }

    /**
     * Sets {@code Access-Control-Request-Headers} of a preflight.
     *
     * @param names that the page would send
     * @return this builder
     */
    public CallBuilder requestHeaders(String names) {
        call = call.withHeader("Access-Control-Request-Headers", names);
        return this;
    }

    /**
     * Sets {@code Authorization: Bearer}.
     *
     * @param token without {@code Bearer}
     * @return this builder
     */
    public CallBuilder bearer(String token) {
        call = call.bearer(token);
        return this;
    }

    /**
     * Sends {@code x-api-key} with the value of that key of the template.
     *
     * @param logicalId logical id or name of the key
     * @return this builder
     */
    public CallBuilder withApiKey(String logicalId) {
        call = call.apiKey(port.apiKeyValue(logicalId));
        return this;
    }

    /**
     * Calls from that address.
     *
     * @param sourceIp IPv4 or IPv6 address
     * @return this builder
     */
    public CallBuilder from(String sourceIp) {
        call = call.from(sourceIp);
        return this;
    }

    /**
     * Calls through that interface endpoint, like {@code vpce-1}.
     *
     * @param id like {@code vpce-1}
     * @return this builder
     */
    public CallBuilder throughVpcEndpoint(String id) {
        call = call.throughVpcEndpoint(id);
        return this;
    }

    /**
     * Calls through that interface endpoint.
     *
     * @param endpoint with the account and VPC that policies may ask for
     * @return this builder
     */
    public CallBuilder throughVpcEndpoint(VpcEndpoint endpoint) {
        call = call.through(endpoint);
        return this;
    }

    /**
     * Presents that certificate, as mutual TLS asks for.
     *
     * @param key issued by a trust store of the test
     * @return this builder
     */
    public CallBuilder presenting(ClientKey key) {
        call = call.presenting(key, port::presented);
        return this;
    }

    /**
     * Signs the call.
     *
     * @param signer of an identity
     * @return this builder
     */
    public CallBuilder signedBy(RequestSigner signer) {
        call = call.withSigner(signer);
        return this;
    }

    /**
     * Writes and reads JSON by that codec.
     *
     * @param codec writes objects and reads them
     * @return this builder
     */
    public CallBuilder withCodec(BodyCodec codec) {
        call = call.withCodec(codec);
        return this;
    }

    /**
     * Sends the object as JSON, and {@code Content-Type: application/json} unless another was set.
     *
     * @param value an object, list or map; a String is sent as it is
     * @return this builder
     */
    public CallBuilder json(Object value) {
        return body("application/json", Body.of(call.bodies().write(value)));
    }

    /**
     * Sends the fields as a web form does, {@code application/x-www-form-urlencoded} unless another type was set.
     *
     * @param fields names and values, encoded when they are sent
     * @return this builder
     */
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

    /**
     * Sends parts as a web form with files does, {@code multipart/form-data}.
     *
     * @param parts fields and files, in order
     * @return this builder
     */
    public CallBuilder multipart(Part... parts) {
        if (parts.length == 0) {
            throw Misuse.of("a form of parts has no part")
                    .toDo("give one or more, like Part.field(\"name\", \"ada\").");
        }
        return body("multipart/form-data; boundary=" + Part.BOUNDARY, Part.together(parts));
    }

    private CallBuilder body(String type, Body content) {
        call = call.headers().has("Content-Type") ? call : call.plusHeader("Content-Type", type);
        body = content;
        return this;
    }

    /**
     * Sends text as UTF-8.
     *
     * @param text the body
     * @return this builder
     */
    public CallBuilder body(String text) {
        body = Body.of(ArgumentChecks.present(text, "the body", "\"\" for an empty one"));
        return this;
    }

    /**
     * Sends bytes.
     *
     * @param bytes the body; {@code Content-Type} is not set by itself
     * @return this builder
     */
    public CallBuilder body(byte[] bytes) {
        body = Body.of(ArgumentChecks.present(bytes, "the body", "new byte[0] for an empty one"));
        return this;
    }

    /**
     * Has that code hear of each part of a streamed answer when it comes, while the rest is still being written.
     *
     * @param heard gets the bytes; over a socket as the network delivers them
     * @return this builder
     */
    public CallBuilder onChunk(Consumer<Body> heard) {
        ChunkListener before = listener;
        listener = chunk -> {
            heard.accept(chunk);
            return before.takes(chunk);
        };
        return this;
    }

    /**
     * Hangs up when so many parts of a streamed answer have come; the answer then has these alone.
     *
     * @param chunks one at least; over a socket as the network delivers them
     * @return this builder
     */
    public CallBuilder hangUpAfter(int chunks) {
        var left = new AtomicInteger(chunks);
        ChunkListener before = listener;
        listener = chunk -> before.takes(chunk) && left.decrementAndGet() > 0;
        return this;
    }

    /**
     * Makes the call.
     *
     * @return the answer, whatever its status
     */
    public ApiResponse send() {
        return new ApiResponse(port.send(request(), listener), port, call.bodies());
    }

    /**
     * {@return the event that the function behind the route would get, as JSON; nothing is invoked}
     *
     * <p>The call goes through the gates of this test, tokens and keys checked. A Lambda authorizer is not asked: its caller is
     * {@code user}, without a context.
     *
     * @throws IllegalStateException with the story of the call, if the gateway refuses it or no function is behind the route
     */
    public String event() {
        return RehearsedEvent.ofIntegration(List.of(port.rehearse(request())));
    }

    /**
     * {@return the same as an object, like {@code event(APIGatewayV2HTTPEvent.class)}}
     *
     * @param <T> type of the object
     * @param type of the object
     */
    public <T> T event(Class<T> type) {
        return call.bodies().read(event(), type);
    }

    /**
     * {@return the event that the route's Lambda authorizer would get, as JSON; nothing is invoked}
     *
     * @throws IllegalStateException with the story of the call, if no Lambda authorizer would be asked
     */
    public String authorizerEvent() {
        return RehearsedEvent.ofAuthorizer(List.of(port.rehearse(request())));
    }

    /**
     * {@return the same as an object, like {@code authorizerEvent(APIGatewayCustomAuthorizerEvent.class)}}
     *
     * @param <T> type of the object
     * @param type of the object
     */
    public <T> T authorizerEvent(Class<T> type) {
        return call.bodies().read(authorizerEvent(), type);
    }

    /** As a browser asks before a call of that method; it always names its origin. */
    CallBuilder asPreflight(String wanted) {
        call = call.withHeader(
                "Access-Control-Request-Method", ArgumentChecks.method(wanted, "preflight(\"/orders\", \"PUT\")"));
        preflight = true;
        return this;
    }

    private HttpRequest request() {
        if (preflight && !call.headers().has("Origin")) {
            throw Misuse.of("no browser sends a preflight without an origin")
                    .toDo("name it: preflight(\"/orders\", \"PUT\").origin(\"https://shop.example\").");
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
