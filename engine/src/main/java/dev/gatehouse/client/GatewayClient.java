package dev.gatehouse.client;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.VpcEndpoint;
import dev.gatehouse.internal.misuse.ArgumentChecks;
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

    /**
     * {@return a client that sends through that port}
     *
     * @param port leads to one stage
     */
    public static GatewayClient of(GatewayPort port) {
        return new GatewayClient(port, CallDefaults.none());
    }

    /**
     * Sends {@code x-api-key} with the value of that key of the template.
     *
     * @param logicalId logical id or name of the key
     * @return a client that does so
     */
    public GatewayClient withApiKey(String logicalId) {
        return with(defaults.apiKey(port.apiKeyValue(logicalId)));
    }

    /**
     * Sends {@code Authorization: Bearer} with that token.
     *
     * @param token without {@code Bearer}
     * @return a client that does so
     */
    public GatewayClient bearer(String token) {
        return with(defaults.bearer(token));
    }

    /**
     * Sends an Origin header, as a page of that origin would.
     *
     * @param origin like {@code https://shop.example}
     * @return a client that does so
     */
    public GatewayClient origin(String origin) {
        return with(defaults.origin(origin));
    }

    /**
     * Sends one more header with each call; repeat it for several values.
     *
     * @param name of the header
     * @param value of the header, as it is sent
     * @return a client that does so
     */
    public GatewayClient header(String name, String value) {
        return with(defaults.plusHeader(name, value));
    }

    /**
     * Sends one more cookie with each call.
     *
     * @param name of the cookie
     * @param value of the cookie
     * @return a client that does so
     */
    public GatewayClient cookie(String name, String value) {
        return with(defaults.plusCookie(name, value));
    }

    /**
     * Adds a query parameter to each call, percent-encoded; repeat it for several values.
     *
     * @param name percent-encoded when it is sent
     * @param value percent-encoded when it is sent
     * @return a client that does so
     */
    public GatewayClient query(String name, Object value) {
        return with(defaults.plusQuery(name, value));
    }

    /**
     * Signs each call.
     *
     * @param signer of an identity
     * @return a client that does so
     */
    public GatewayClient signedBy(RequestSigner signer) {
        return with(defaults.withSigner(signer));
    }

    /**
     * Calls from that address.
     *
     * @param sourceIp IPv4 or IPv6 address
     * @return a client that does so
     */
    public GatewayClient from(String sourceIp) {
        return with(defaults.from(sourceIp));
    }

    /**
     * Calls through that interface endpoint, like {@code vpce-1}.
     *
     * @param id like {@code vpce-1}
     * @return a client that does so
     */
    public GatewayClient throughVpcEndpoint(String id) {
        return with(defaults.throughVpcEndpoint(id));
    }

    /**
     * Calls through that interface endpoint.
     *
     * @param endpoint with the account and VPC that policies may ask for
     * @return a client that does so
     */
    public GatewayClient throughVpcEndpoint(VpcEndpoint endpoint) {
        return with(defaults.through(endpoint));
    }

    /**
     * Presents that certificate, as mutual TLS asks for.
     *
     * @param key issued by a trust store of the test
     * @return a client that does so
     */
    public GatewayClient presenting(ClientKey key) {
        return with(defaults.presenting(key, port::presented));
    }

    /**
     * Calls by that custom domain of the template; paths are then below it, without a stage.
     *
     * @param domainName of a custom domain in the template
     * @return a client that does so
     */
    public GatewayClient byDomain(String domainName) {
        return with(defaults.byDomain(port.domain(domainName)));
    }

    /**
     * Writes and reads JSON by that codec: your own {@code ObjectMapper}, say.
     *
     * @param codec writes objects and reads them
     * @return a client that does so
     */
    public GatewayClient withCodec(BodyCodec codec) {
        return with(defaults.withCodec(codec));
    }

    private GatewayClient with(CallDefaults other) {
        return new GatewayClient(port, other);
    }

    /** {@return where paths begin, like {@code https://a1b2c3.execute-api.us-east-1.amazonaws.com/prod}} */
    public URI baseUri() {
        return URI.create("https://" + defaults.domain().orElseGet(() -> port.host() + port.basePath()));
    }

    /** {@return what the API serves: like {@code GET /orders/{id}}, {@code ANY /{proxy+}} or {@code $default}} */
    public List<String> routes() {
        return port.routes();
    }

    /**
     * {@return a GET call, to be sent by {@link CallBuilder#send()}}
     *
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order; they are percent-encoded
     */
    public CallBuilder get(String path, Object... variables) {
        return call("GET", path, variables);
    }

    /**
     * {@return a POST call, to be sent by {@link CallBuilder#send()}}
     *
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order; they are percent-encoded
     */
    public CallBuilder post(String path, Object... variables) {
        return call("POST", path, variables);
    }

    /**
     * {@return a PUT call, to be sent by {@link CallBuilder#send()}}
     *
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order; they are percent-encoded
     */
    public CallBuilder put(String path, Object... variables) {
        return call("PUT", path, variables);
    }

    /**
     * {@return a PATCH call, to be sent by {@link CallBuilder#send()}}
     *
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order; they are percent-encoded
     */
    public CallBuilder patch(String path, Object... variables) {
        return call("PATCH", path, variables);
    }

    /**
     * {@return a DELETE call, to be sent by {@link CallBuilder#send()}}
     *
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order; they are percent-encoded
     */
    public CallBuilder delete(String path, Object... variables) {
        return call("DELETE", path, variables);
    }

    /**
     * {@return a HEAD call, to be sent by {@link CallBuilder#send()}}
     *
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order; they are percent-encoded
     */
    public CallBuilder head(String path, Object... variables) {
        return call("HEAD", path, variables);
    }

    /**
     * {@return an OPTIONS call, to be sent by {@link CallBuilder#send()}}
     *
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order; they are percent-encoded
     */
    public CallBuilder options(String path, Object... variables) {
        return call("OPTIONS", path, variables);
    }

    /**
     * {@return a call of any method}
     *
     * @param method any HTTP method
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order
     */
    public CallBuilder call(String method, String path, Object... variables) {
        Optional<String> stage =
                Optional.of(port.basePath()).filter(base -> defaults.domain().isEmpty());
        String verb = ArgumentChecks.method(method, "call(\"GET\", \"/orders\")");
        String below = port.reachable(PathTemplate.expand(path, stage, variables));
        return new CallBuilder(port, defaults, verb, stage.orElse("") + below);
    }

    /**
     * {@return the preflight that a browser would send before a call of that method; set the origin}
     *
     * @param path below the stage
     * @param method of the call that would follow
     */
    public CallBuilder preflight(String path, String method) {
        return options(path).asPreflight(method);
    }

    /**
     * Sends a request verbatim, its target untouched: stage and query included.
     *
     * @param request its target has the stage
     * @return the answer, whatever its status
     */
    public ApiResponse send(HttpRequest request) {
        return new ApiResponse(port.send(request), port, defaults.bodies());
    }

    /**
     * Sends raw HTTP text: request line, headers, empty line, body; the target stays as it is written.
     *
     * @param text request line, headers, an empty line and the body
     * @return the answer, whatever its status
     */
    public ApiResponse raw(String text) {
        return send(RawRequest.parse(text, defaults.domain().orElseGet(port::host), defaults.peer()));
    }

    /**
     * Makes the same call so many times, one after another at one virtual instant: deterministic.
     *
     * @param times how many calls
     * @param call makes each call
     * @return the answers, in the order of the calls
     */
    public List<ApiResponse> burst(int times, Function<GatewayClient, CallBuilder> call) {
        List<ApiResponse> responses = new ArrayList<>(ClientArguments.times(times, "burst"));
        for (int i = 0; i < times; i++) {
            responses.add(ClientArguments.made(call.apply(this)).send());
        }
        return responses;
    }

    /**
     * Makes the same call so many times at once, each on its own thread.
     *
     * @param times how many calls
     * @param call makes each call
     * @return the answers, in the order in which the calls were begun
     */
    public List<ApiResponse> concurrently(int times, Function<GatewayClient, CallBuilder> call) {
        ExecutorService threads = Executors.newFixedThreadPool(ClientArguments.times(times, "concurrently"));
        try {
            List<CompletableFuture<ApiResponse>> calls = new ArrayList<>(times);
            for (int i = 0; i < times; i++) {
                calls.add(CompletableFuture.supplyAsync(
                        () -> ClientArguments.made(call.apply(this)).send(), threads));
            }
            return calls.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
