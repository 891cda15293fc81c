package dev.gatehouse.client;

/** Opens WebSocket sessions with one stage of an API. */
public final class WebSocketClient {

    private final WebSocketPort port;

    private WebSocketClient(WebSocketPort port) {
        this.port = port;
    }

    /** A client that connects through that port. */
    public static WebSocketClient of(WebSocketPort port) {
        return new WebSocketClient(port);
    }

    /** A connection to be put together; {@code path} is below the stage. */
    public ConnectBuilder connect(String path) {
        return new ConnectBuilder(port, path);
    }

    /** A connection to the stage itself. */
    public ConnectBuilder connect() {
        return connect("");
    }
}
