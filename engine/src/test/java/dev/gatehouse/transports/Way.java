package dev.gatehouse.transports;

import dev.gatehouse.RunningStage;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;

/** By which way a test's clients reach the gateway. */
enum Way {
    IN_PROCESS {
        @Override
        GatewayClient client(RunningStage stage) {
            return stage.client();
        }

        @Override
        WebSocketClient webSocketClient(RunningStage stage) {
            return stage.webSocketClient();
        }
    },
    SOCKET {
        @Override
        GatewayClient client(RunningStage stage) {
            return stage.socketClient();
        }

        @Override
        WebSocketClient webSocketClient(RunningStage stage) {
            return stage.socketWebSocketClient();
        }
    };

    abstract GatewayClient client(RunningStage stage);

    abstract WebSocketClient webSocketClient(RunningStage stage);
}
