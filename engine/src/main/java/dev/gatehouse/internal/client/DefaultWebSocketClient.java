package dev.gatehouse.internal.client;

import dev.gatehouse.client.ConnectBuilder;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.internal.misuse.Misuse;
import java.util.Optional;

/** A {@link WebSocketClient} whose calls go through a port. */
public final class DefaultWebSocketClient extends RequestSettings<WebSocketClient> implements WebSocketClient {

    private final WebSocketPort port;
    private final CallDefaults defaults;

    private DefaultWebSocketClient(WebSocketPort port, CallDefaults defaults) {
        this.port = port;
        this.defaults = defaults;
    }

    @Override
    WebSocketPort port() {
        return port;
    }

    @Override
    CallDefaults settings() {
        return defaults;
    }

    @Override
    WebSocketClient with(CallDefaults changed) {
        return new DefaultWebSocketClient(port, changed);
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
    public WebSocketClient byDomain(String domainName) {
        return with(defaults.byDomain(port.domain(domainName)));
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
