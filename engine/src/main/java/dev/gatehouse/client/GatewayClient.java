package dev.gatehouse.client;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.VpcEndpoint;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A client of one stage of an API.
 *
 * <p>Immutable: the {@code with…} methods give another client. Paths are below the stage; {@code {name}} in a path is
 * replaced by the next argument, percent-encoded.
 */
public final class GatewayClient {

    private final GatewayPort port;
    private final CallDefaults defaults;

    private GatewayClient(GatewayPort port, CallDefaults defaults) {
        this.port = port;
        this.defaults = defaults;
    }

    /** A client that sends through that port. */
    public static GatewayClient of(GatewayPort port) {
        return new GatewayClient(port, CallDefaults.none());
    }

    /** Sends {@code x-api-key} with the value of that key of the template. */
    public GatewayClient withApiKey(String logicalId) {
        return with(defaults.withHeader("x-api-key", port.apiKeyValue(logicalId)));
    }

    /** Sends {@code Authorization: Bearer} with that token. */
    public GatewayClient bearer(String token) {
        return with(defaults.withHeader("Authorization", "Bearer " + token));
    }

    /** Sends an Origin header, as a page of that origin would. */
    public GatewayClient origin(String origin) {
        return with(defaults.withHeader("Origin", origin));
    }

    /** Sends one more header with each call; repeat it for several values. */
    public GatewayClient header(String name, String value) {
        return with(defaults.plusHeader(name, value));
    }

    /** Sends that header with each call, in place of others of its name. */
    public GatewayClient withHeader(String name, String value) {
        return with(defaults.withHeader(name, value));
    }

    /** Sends one more cookie with each call. */
    public GatewayClient cookie(String name, String value) {
        return with(defaults.plusCookie(name, value));
    }

    /** Adds a query parameter to each call, percent-encoded; repeat it for several values. */
    public GatewayClient query(String name, Object value) {
        return with(defaults.plusQuery(name, value));
    }

    /** Signs each call. */
    public GatewayClient signedBy(RequestSigner signer) {
        return with(defaults.withSigner(signer));
    }

    /** Calls from that address. */
    public GatewayClient from(String sourceIp) {
        return with(defaults.from(sourceIp));
    }

    /** Calls through that interface endpoint, like {@code vpce-1}. */
    public GatewayClient throughVpcEndpoint(String id) {
        return with(defaults.throughVpcEndpoint(id));
    }

    /** Calls through that interface endpoint. */
    public GatewayClient throughVpcEndpoint(VpcEndpoint endpoint) {
        return with(defaults.through(endpoint));
    }

    /** Presents that certificate, as mutual TLS asks for. */
    public GatewayClient presenting(ClientKey key) {
        return with(defaults.presenting(port.presented(key)));
    }

    /** Calls by that custom domain of the template; paths are then below it, without a stage. */
    public GatewayClient byDomain(String domainName) {
        return with(defaults.byDomain(domainName));
    }

    /** Writes and reads JSON by that codec: your own {@code ObjectMapper}, say. */
    public GatewayClient withCodec(BodyCodec codec) {
        return with(defaults.withCodec(codec));
    }

    private GatewayClient with(CallDefaults other) {
        return new GatewayClient(port, other);
    }

    /** Where paths begin, like {@code https://a1b2c3.execute-api.us-east-1.amazonaws.com/prod}. */
    public URI baseUri() {
        return URI.create("https://" + defaults.domain().orElseGet(() -> port.host() + port.basePath()));
    }

    /** What the API serves: like {@code GET /orders/{id}}, {@code ANY /{proxy+}} or {@code $default}. */
    public List<String> routes() {
        return port.routes();
    }

    public CallBuilder get(String path, Object... variables) {
        return call("GET", path, variables);
    }

    public CallBuilder post(String path, Object... variables) {
        return call("POST", path, variables);
    }

    public CallBuilder put(String path, Object... variables) {
        return call("PUT", path, variables);
    }

    public CallBuilder patch(String path, Object... variables) {
        return call("PATCH", path, variables);
    }

    public CallBuilder delete(String path, Object... variables) {
        return call("DELETE", path, variables);
    }

    public CallBuilder head(String path, Object... variables) {
        return call("HEAD", path, variables);
    }

    public CallBuilder options(String path, Object... variables) {
        return call("OPTIONS", path, variables);
    }

    /** A call of any method. */
    public CallBuilder call(String method, String path, Object... variables) {
        Optional<String> stage =
                Optional.of(port.basePath()).filter(base -> defaults.domain().isEmpty());
        return new CallBuilder(port, defaults, method, stage.orElse("") + PathTemplate.expand(path, stage, variables));
    }

    /** The preflight that a browser would send before a call of that method; set the origin. */
    public CallBuilder preflight(String path, String method) {
        return options(path).header("Access-Control-Request-Method", method);
    }

    /** Sends a request verbatim, its target untouched: stage and query included. */
    public ApiResponse send(HttpRequest request) {
        return new ApiResponse(port.send(request), port, defaults.bodies());
    }

    /** Sends raw HTTP text: request line, headers, empty line, body; the target stays as it is written. */
    public ApiResponse raw(String text) {
        return send(RawRequest.parse(text, defaults.domain().orElseGet(port::host), defaults.peer()));
    }

    /** Makes the same call so many times, one after another at one virtual instant: deterministic. */
    public List<ApiResponse> burst(int times, Function<GatewayClient, CallBuilder> call) {
        List<ApiResponse> responses = new ArrayList<>(times);
        for (int i = 0; i < times; i++) {
            responses.add(call.apply(this).send());
        }
        return responses;
    }

    /** Makes the same call so many times at once, each on its own thread. */
    public List<ApiResponse> concurrently(int times, Function<GatewayClient, CallBuilder> call) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<CompletableFuture<ApiResponse>> calls = new ArrayList<>(times);
            for (int i = 0; i < times; i++) {
                calls.add(CompletableFuture.supplyAsync(() -> call.apply(this).send(), threads));
            }
            return calls.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
