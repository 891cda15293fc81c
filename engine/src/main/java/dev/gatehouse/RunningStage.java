package dev.gatehouse;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.internal.assembly.InProcessPort;
import dev.gatehouse.internal.assembly.InProcessWebSocketPort;
import dev.gatehouse.internal.assembly.Running;
import dev.gatehouse.model.Api;
import dev.gatehouse.model.Stage;

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
}
