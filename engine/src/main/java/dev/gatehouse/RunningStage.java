package dev.gatehouse;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.internal.assembly.InProcessPort;
import dev.gatehouse.internal.assembly.InProcessWebSocketPort;
import dev.gatehouse.internal.assembly.Running;
import dev.gatehouse.internal.assembly.SocketPort;
import dev.gatehouse.internal.assembly.SocketWebSocketPort;
import dev.gatehouse.model.Api;
import dev.gatehouse.model.Stage;
import java.net.URI;

/** One stage of an API of a running gateway. */
public final class RunningStage {

    private final Running running;
    private final Api api;
    private final Stage stage;

    RunningStage(Running running, Api api, Stage stage) {
        this.running = running;
        this.api = api;
        this.stage = stage;
    }

    /** The stage's definition. */
    public Stage definition() {
        return stage;
    }

    /** A client that calls this stage without a socket. */
    public GatewayClient client() {
        return GatewayClient.of(new InProcessPort(running, api, stage.name()));
    }

    /** A client that opens WebSocket sessions with this stage without a socket. */
    public WebSocketClient webSocketClient() {
        return WebSocketClient.of(new InProcessWebSocketPort(running, api, stage.name()));
    }

    /** A client that calls this stage over a loopback socket; opens the API's port if it is not open. */
    public GatewayClient socketClient() {
        return GatewayClient.of(new SocketPort(running, api, stage.name()));
    }

    /** A client that opens WebSocket sessions over a loopback socket. */
    public WebSocketClient socketWebSocketClient() {
        return WebSocketClient.of(new SocketWebSocketPort(running, api, stage.name()));
    }

    /** The URL of this stage on loopback, like {@code http://localhost:49152/prod}; opens the API's port. */
    public URI invokeUrl() {
        String origin = running.origin(api).toString();
        return URI.create(stage.name().equals("$default") ? origin : origin + "/" + stage.name());
    }
}
