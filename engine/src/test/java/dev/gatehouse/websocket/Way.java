package dev.gatehouse.websocket;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.WebSocketClient;

/** How sessions reach the gateway. */
enum Way {
    IN_PROCESS {
        @Override
        WebSocketClient client(ApiGateway gateway) {
            return gateway.api().stage("test").webSocketClient();
        }
    },
    SOCKET {
        @Override
        WebSocketClient client(ApiGateway gateway) {
            return gateway.api().stage("test").socketWebSocketClient();
        }
    };

    abstract WebSocketClient client(ApiGateway gateway);
}
