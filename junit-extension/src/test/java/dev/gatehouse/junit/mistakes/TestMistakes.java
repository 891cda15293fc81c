package dev.gatehouse.junit.mistakes;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.junit.Api;
import dev.gatehouse.junit.ApiGatewayTest;
import org.junit.jupiter.api.Test;

/** Mistakes in test classes: annotations, fields, parameters, settings of the run. */
final class TestMistakes {

    private TestMistakes() {}

    static Mistakes of() {
        return new Mistakes()
                .test("a session of a REST API", SessionOfShop.class)
                .test("a session where no API has any", SessionOfNone.class)
                .test("a function without code", NoCode.class);
    }

    @ApiGatewayTest("classpath:mistakes/mall.yaml")
    static final class SessionOfShop {
        @Test
        void connects(@Api("Shop") WebSocketSession session) {
            session.close();
        }
    }

    @ApiGatewayTest("classpath:two-rest-apis.yaml")
    static final class SessionOfNone {
        @Test
        void connects(WebSocketSession session) {
            session.close();
        }
    }

    @ApiGatewayTest("classpath:pets.yaml")
    static final class NoCode {
        @Test
        void calls(GatewayClient client) {
            client.get("/toys").send();
        }
    }
}
