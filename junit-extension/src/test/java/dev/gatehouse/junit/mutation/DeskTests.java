package dev.gatehouse.junit.mutation;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.junit.Api;
import dev.gatehouse.junit.ApiGatewayTest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes that other tests run with mutants; {@code guarded-desk.yaml} has two guards. */
final class DeskTests {

    private static final String ALLOW = """
            {"principalId": "u", "policyDocument": {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"}]}}""";

    private DeskTests() {}

    /** A desk whose guard lets in whoever it is asked about. */
    @ApiGatewayTest("classpath:guarded-desk.yaml")
    abstract static class Desk {

        @BeforeEach
        void serve(Lambdas lambdas) {
            lambdas.function("Serve").answers(Map.of("statusCode", 200));
            lambdas.function("Guard").answers(ALLOW);
        }
    }

    static class WithBothRefusals extends Desk {

        @Test
        void lets_a_holder_of_a_token_in(GatewayClient client) {
            assertThat(client.header("Authorization", "t").get("/guarded").send())
                    .hasStatus(200);
        }

        @Test
        void refuses_who_has_no_token(GatewayClient client) {
            assertThat(client.get("/guarded").send()).hasStatus(401);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "wrong"})
        void refuses_who_has_no_key(String key, GatewayClient client) {
            assertThat(client.header("x-api-key", key).get("/keyed").send()).hasStatus(403);
        }
    }

    static class WithoutRefusalOfTokens extends Desk {

        @Test
        void lets_a_holder_of_a_token_in(GatewayClient client) {
            assertThat(client.header("Authorization", "t").get("/guarded").send())
                    .hasStatus(200);
        }

        @Nested
        class Keys {

            @Test
            void refuses_who_has_no_key(GatewayClient client) {
                assertThat(client.get("/keyed").send()).hasStatus(403);
            }
        }
    }

    static class CallsWhatIsOpen extends Desk {

        @Test
        void calls(GatewayClient client) {
            assertThat(client.get("/open").send()).hasStatus(200);
        }
    }

    /** Sends what fits the model, and comes by no domain. */
    @ApiGatewayTest(value = "classpath:guarded-chat.yaml", api = "Desk")
    static class TalksAndCalls {

        @Test
        void says_something(@Api("Chat") WebSocketClient chat, GatewayClient client, Lambdas lambdas) {
            lambdas.function("Open").answers(Map.of("statusCode", 200));
            lambdas.function("Serve").answers(Map.of("statusCode", 200));

            WebSocketSession session = chat.connect().open();
            session.send(Map.of("action", "say", "text", "hi"));

            assertThat(session).isOpen();
            assertThat(client.get("/open").send()).hasStatus(200);
        }
    }

    static class LooksAtTheTable extends Desk {

        @Test
        void one_route_is_open(ApiGateway gateway) {
            assertThat(gateway.access()).hasNoOpenRoutesExcept("GET /open");
        }
    }

    /** Passes as often as it is told, then fails whoever is let in. */
    static class Flaky extends Desk {

        static final AtomicInteger PASSES = new AtomicInteger();

        @Test
        void calls(GatewayClient client) {
            client.header("Authorization", "t").get("/guarded").send();
            assertThat(PASSES.getAndDecrement()).isPositive();
        }
    }
}
