package dev.gatehouse.internal.client;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.CallBuilder;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A {@link GatewayClient} whose calls go through a port. */
public final class DefaultGatewayClient extends RequestSettings<GatewayClient> implements GatewayClient {

    private final GatewayPort port;
    private final CallDefaults defaults;

    private DefaultGatewayClient(GatewayPort port, CallDefaults defaults) {
        this.port = port;
        this.defaults = defaults;
    }

    @Override
    GatewayPort port() {
        return port;
    }

    @Override
    CallDefaults settings() {
        return defaults;
    }

    @Override
    GatewayClient with(CallDefaults changed) {
        return new DefaultGatewayClient(port, changed);
    }

    /** A client that sends through that port, which leads to one stage. */
    public static GatewayClient of(GatewayPort port) {
        return new DefaultGatewayClient(port, CallDefaults.none());
    }

    /**
     * The port through which that client sends.
     *
     * @throws IllegalArgumentException if it is a client of another kind
     */
    public static GatewayPort portOf(GatewayClient client) {
        if (client instanceof DefaultGatewayClient it) {
            return it.port;
        }
        throw new IllegalArgumentException("not a client of Gatehouse: " + client);
    }

    @Override
    public GatewayClient byDomain(String domainName) {
        return with(defaults.byDomain(port.domain(domainName)));
    }

    @Override
    public URI baseUri() {
        return URI.create("https://" + defaults.domain().orElseGet(() -> port.host() + port.basePath()));
    }

    @Override
    public List<String> routes() {
        return port.routes();
    }

    @Override
    public CallBuilder get(String path, Object... variables) {
        return call("GET", path, variables);
    }

    @Override
    public CallBuilder post(String path, Object... variables) {
        return call("POST", path, variables);
    }

    @Override
    public CallBuilder put(String path, Object... variables) {
        return call("PUT", path, variables);
    }

    @Override
    public CallBuilder patch(String path, Object... variables) {
        return call("PATCH", path, variables);
    }

    @Override
    public CallBuilder delete(String path, Object... variables) {
        return call("DELETE", path, variables);
    }

    @Override
    public CallBuilder head(String path, Object... variables) {
        return call("HEAD", path, variables);
    }

    @Override
    public CallBuilder options(String path, Object... variables) {
        return call("OPTIONS", path, variables);
    }

    @Override
    public CallBuilder call(String method, String path, Object... variables) {
        return to(method, path, variables);
    }

    private DefaultCallBuilder to(String method, String path, Object... variables) {
        Optional<String> stage =
                Optional.of(port.basePath()).filter(base -> defaults.domain().isEmpty());
        String verb = ArgumentChecks.method(method, "call(\"GET\", \"/orders\")");
        String below = port.reachable(PathTemplate.expand(path, stage, variables));
        return new DefaultCallBuilder(port, defaults, verb, stage.orElse("") + below);
    }

    @Override
    public CallBuilder preflight(String path, String method) {
        return to("OPTIONS", path).asPreflight(method);
    }

    @Override
    public ApiResponse send(HttpRequest request) {
        return new DefaultApiResponse(port.send(request), port, defaults.bodies());
    }

    @Override
    public ApiResponse raw(String text) {
        return send(RawRequest.parse(text, defaults.domain().orElseGet(port::host), defaults.peer()));
    }

    @Override
    public List<ApiResponse> burst(int times, Function<GatewayClient, CallBuilder> call) {
        List<ApiResponse> responses = new ArrayList<>(ClientArguments.times(times, "burst"));
        for (int i = 0; i < times; i++) {
            responses.add(ClientArguments.made(call.apply(this)).send());
        }
        return responses;
    }

    @Override
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
