package dev.gatehouse.internal.client;

import dev.gatehouse.client.BodyCodec;
import dev.gatehouse.client.ClientKey;
import dev.gatehouse.client.ConnectBuilder;
import dev.gatehouse.client.RequestSigner;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.http.VpcEndpoint;
import dev.gatehouse.internal.misuse.Misuse;
import java.util.Optional;

/** A {@link WebSocketClient} whose calls go through a port. */
public final class DefaultWebSocketClient implements WebSocketClient {

    private final WebSocketPort port;
    private final CallDefaults defaults;

    private DefaultWebSocketClient(WebSocketPort port, CallDefaults defaults) {
        this.port = port;
        this.defaults = defaults;
    }

    /** A client that sends through that port, which leads to one stage. */
    public static WebSocketClient of(WebSocketPort port) {
        return new DefaultWebSocketClient(port, CallDefaults.none());
    }

    /**
     * The port through which that client sends.
     *
     * @throws IllegalArgumentException if it is a client of another kind
     */
    public static WebSocketPort portOf(WebSocketClient client) {
        if (client instanceof DefaultWebSocketClient it) {
            return it.port;
        }
        throw new IllegalArgumentException("not a client of Gatehouse: " + client);
    }

    @Override
    public WebSocketClient withApiKey(String logicalId) {
        return with(defaults.apiKey(port.apiKeyValue(logicalId)));
    }

    @Override
    public WebSocketClient bearer(String token) {
        return with(defaults.bearer(token));
    }

    @Override
    public WebSocketClient origin(String origin) {
        return with(defaults.origin(origin));
    }

    @Override
    public WebSocketClient header(String name, String value) {
        return with(defaults.plusHeader(name, value));
    }

    @Override
    public WebSocketClient cookie(String name, String value) {
        return with(defaults.plusCookie(name, value));
    }

    @Override
    public WebSocketClient query(String name, Object value) {
        return with(defaults.plusQuery(name, value));
    }

    @Override
    public WebSocketClient signedBy(RequestSigner signer) {
        return with(defaults.withSigner(signer));
    }

    @Override
    public WebSocketClient from(String sourceIp) {
        return with(defaults.from(sourceIp));
    }

    @Override
    public WebSocketClient throughVpcEndpoint(String id) {
        return with(defaults.throughVpcEndpoint(id));
    }

    @Override
    public WebSocketClient throughVpcEndpoint(VpcEndpoint endpoint) {
        return with(defaults.through(endpoint));
    }

    @Override
    public WebSocketClient presenting(ClientKey key) {
        return with(defaults.presenting(key, port::presented));
    }

    @Override
    public WebSocketClient byDomain(String domainName) {
        return with(defaults.byDomain(port.domain(domainName)));
    }

    @Override
    public WebSocketClient withCodec(BodyCodec codec) {
        return with(defaults.withCodec(codec));
    }

    private WebSocketClient with(CallDefaults other) {
        return new DefaultWebSocketClient(port, other);
    }

    @Override
    public ConnectBuilder connect(String path, Object... variables) {
        Optional<String> stage =
                Optional.of(port.basePath()).filter(base -> defaults.domain().isEmpty());
        String below = PathTemplate.expand(path, stage, variables);
        if (stage.filter(base -> !base.isEmpty() && (below.equals(base) || below.startsWith(base + "/")))
                .isPresent()) {
            throw Misuse.of("the path begins with the stage, which the client puts before it: \"" + below + "\"")
                    .toDo("leave " + stage.get() + " out: connect().");
        }
        String target = stage.orElse("") + (below.equals("/") && stage.isPresent() ? "" : below);
        return new DefaultConnectBuilder(port, defaults, target.isEmpty() ? "/" : target);
    }

    @Override
    public ConnectBuilder connect() {
        return connect("");
    }
}
