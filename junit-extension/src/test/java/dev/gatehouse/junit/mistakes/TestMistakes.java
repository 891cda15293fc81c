package dev.gatehouse.junit.mistakes;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.CanaryControl;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.junit.Api;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.ApiKeyValue;
import dev.gatehouse.junit.Canary;
import dev.gatehouse.junit.Connect;
import dev.gatehouse.junit.HttpBackend;
import dev.gatehouse.junit.InvokeUrl;
import dev.gatehouse.junit.Now;
import dev.gatehouse.junit.Stage;
import org.junit.jupiter.api.Test;

/** Mistakes in what a test class asks for: annotations, fields, parameters. */
final class TestMistakes {

    private static final String MALL = "classpath:mistakes/mall.yaml";

    private TestMistakes() {}

    static Mistakes of() {
        return new Mistakes()
                .test("a session of a REST API", SessionOfShop.class)
                .test("a session where no API has any", SessionOfNone.class)
                .test("a function without code", NoCode.class)
                .test("an unknown API of a parameter", UnknownApi.class)
                .test("an unknown stage of a parameter", UnknownStage.class)
                .test("an API of no name", BlankApi.class)
                .test("a stage of no name", BlankStage.class)
                .test("an API named at what belongs to all", ApiOfClock.class)
                .test("a stage named at what belongs to all", StageOfGateway.class)
                .test("a wish to connect at a client", ConnectOfClient.class)
                .test("a connection without a value", ConnectQuery.class)
                .test("a connection's header without a colon", ConnectHeader.class)
                .test("a connection's path without a slash", ConnectPath.class)
                .test("an invoke URL of another type", UrlOfInt.class)
                .test("a backend of another type", BackendOfString.class)
                .test("a moment without a time zone", NoZone.class)
                .test("an empty moment", EmptyNow.class)
                .test("a canary of no API", CanaryOfNothing.class)
                .test("a canary for a control of a WebSocket API", CanaryOfChatControl.class)
                .test("a canary of a WebSocket API", CanaryOfChatApi.class)
                .test("a canary's template that is not there", CanaryTemplate.class)
                .test("a canary's variable without a value", CanaryVariable.class)
                .test("an unknown key", UnknownKey.class);
    }

    static class Calls {
        @Test
        void calls(@Api("Shop") GatewayClient client) {
            client.get("/say").send();
        }
    }

    @ApiGatewayTest(MALL)
    static final class SessionOfShop {
        @Test
        void t(@Api("Shop") WebSocketSession session) {}
    }

    @ApiGatewayTest("classpath:two-rest-apis.yaml")
    static final class SessionOfNone {
        @Test
        void t(WebSocketSession session) {}
    }

    @ApiGatewayTest("classpath:pets.yaml")
    static final class NoCode {
        @Test
        void t(GatewayClient client) {
            client.get("/toys").send();
        }
    }

    @ApiGatewayTest(MALL)
    static final class UnknownApi {
        @Test
        void t(@Api("Shpo") GatewayClient client) {}
    }

    @ApiGatewayTest(MALL)
    static final class UnknownStage {
        @Test
        void t(@Api("Shop") @Stage("lvie") GatewayClient client) {}
    }

    @ApiGatewayTest(MALL)
    static final class BlankApi {
        @Test
        void t(@Api("") GatewayClient client) {}
    }

    @ApiGatewayTest(MALL)
    static final class BlankStage {
        @Test
        void t(@Api("Shop") @Stage(" ") GatewayClient client) {}
    }

    @ApiGatewayTest(MALL)
    static final class ApiOfClock {
        @Test
        void t(@Api("Shop") GatewayClock clock) {}
    }

    @ApiGatewayTest(MALL)
    static final class StageOfGateway {
        @Test
        void t(@Stage("live") ApiGateway gateway) {}
    }

    @ApiGatewayTest(MALL)
    static final class ConnectOfClient {
        @Test
        void t(@Connect(query = "a=1") WebSocketClient client) {}
    }

    @ApiGatewayTest(MALL)
    static final class ConnectQuery {
        @Test
        void t(@Connect(query = "room") WebSocketSession session) {}
    }

    @ApiGatewayTest(MALL)
    static final class ConnectHeader {
        @Test
        void t(@Connect(header = "x-room") WebSocketSession session) {}
    }

    @ApiGatewayTest(MALL)
    static final class ConnectPath {
        @Test
        void t(@Connect(path = "room") WebSocketSession session) {}
    }

    @ApiGatewayTest(MALL)
    static final class UrlOfInt {
        @Test
        void t(@Api("Shop") @InvokeUrl int url) {}
    }

    @ApiGatewayTest(MALL)
    static final class BackendOfString {
        @Test
        void t(@HttpBackend("https://pay.example.com") String server) {}
    }

    @Now("2026-01-01")
    @ApiGatewayTest(MALL)
    static final class NoZone extends Calls {}

    @Now("")
    @ApiGatewayTest(MALL)
    static final class EmptyNow extends Calls {}

    @Canary(percent = 10, api = "Shpo")
    @ApiGatewayTest(MALL)
    static final class CanaryOfNothing extends Calls {}

    @Canary(percent = 10, api = "Chat")
    @ApiGatewayTest(MALL)
    static final class CanaryOfChatApi extends Calls {}

    @Canary(percent = 10, template = "classpath:no-such.yaml")
    @ApiGatewayTest(MALL)
    static final class CanaryTemplate extends Calls {}

    @Canary(percent = 10, stageVariables = "greeting")
    @ApiGatewayTest(MALL)
    static final class CanaryVariable extends Calls {}

    @ApiKeyValue(logicalId = "GodlKey", value = "0123456789012345678901")
    @ApiGatewayTest(MALL)
    static final class UnknownKey extends Calls {}

    @ApiGatewayTest(MALL)
    static final class CanaryOfChatControl {
        @Test
        void t(@Api("Chat") CanaryControl canary) {}
    }
}
