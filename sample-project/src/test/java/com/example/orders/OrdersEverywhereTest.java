package com.example.orders;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import org.junit.jupiter.api.Nested;

/** The same functions behind a REST API and HTTP APIs of both payload formats, called directly and over a socket. */
@ApiGatewayTest("orders-everywhere.yaml")
class OrdersEverywhereTest {

    @Nested
    class BehindRest implements RestWords {
        @Override
        public GatewayClient client(ApiGateway gateway) {
            return gateway.api("Rest").client();
        }
    }

    @Nested
    class BehindRestOverASocket implements RestWords {
        @Override
        public GatewayClient client(ApiGateway gateway) {
            return gateway.api("Rest").stage().socketClient();
        }
    }

    @Nested
    class BehindHttpWithPayload1 implements HttpWords {
        @Override
        public GatewayClient client(ApiGateway gateway) {
            return gateway.api("Http1").client();
        }
    }

    @Nested
    class BehindHttpWithPayload1OverASocket implements HttpWords {
        @Override
        public GatewayClient client(ApiGateway gateway) {
            return gateway.api("Http1").stage().socketClient();
        }
    }

    @Nested
    class BehindHttpWithPayload2 implements HttpWords {
        @Override
        public GatewayClient client(ApiGateway gateway) {
            return gateway.api("Http2").client();
        }
    }

    @Nested
    class BehindHttpWithPayload2OverASocket implements HttpWords {
        @Override
        public GatewayClient client(ApiGateway gateway) {
            return gateway.api("Http2").stage().socketClient();
        }
    }

    /** How REST APIs word what they answer themselves. */
    private interface RestWords extends OrderDeskContract {
        @Override
        default Refusal unknownPath() {
            return new Refusal(403, "{\"message\":\"Missing Authentication Token\"}");
        }

        @Override
        default Refusal brokenFunction() {
            return new Refusal(502, "{\"message\": \"Internal server error\"}");
        }
    }

    /** How HTTP APIs word the same. */
    private interface HttpWords extends OrderDeskContract {
        @Override
        default Refusal unknownPath() {
            return new Refusal(404, "{\"message\":\"Not Found\"}");
        }

        @Override
        default Refusal brokenFunction() {
            return new Refusal(500, "{\"message\":\"Internal Server Error\"}");
        }
    }
}
