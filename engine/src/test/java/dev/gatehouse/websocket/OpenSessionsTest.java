package dev.gatehouse.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.StageControl;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.logs.AccessLogs;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a session whose stage changes, or whose function is missing, while it is open. */
class OpenSessionsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_message_runs_by_the_stage_as_it_is_now(Way way) {
        try (ApiGateway gateway = echoing(new GivenRoutes().function("$default", ""))) {
            WebSocketSession session = way.client(gateway).connect().open();

            gateway.get(StageControl.class).variable("colour", "green");
            session.send("{}");
            gateway.awaitQuiescence(LONG);

            assertThat(lastEvent(gateway)).contains("\"stageVariables\":{\"colour\":\"green\"}");
            assertThat(session.closedWith()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void the_end_runs_by_the_stage_as_it_is_now(Way way) {
        try (ApiGateway gateway = echoing(new GivenRoutes().function("$disconnect", ""))) {
            WebSocketSession session = way.client(gateway).connect().open();

            gateway.get(StageControl.class).variable("colour", "green").accessLog("$context.eventType now");
            session.close();
            gateway.awaitQuiescence(LONG);

            assertThat(lastEvent(gateway)).contains("\"DISCONNECT\"").contains("{\"colour\":\"green\"}");
            assertThat(gateway.get(AccessLogs.class).last().line()).isEqualTo("DISCONNECT now");
        }
    }

    @Test
    void a_message_to_a_function_that_nothing_provides_is_told_to_the_test() {
        try (ApiGateway gateway =
                new GivenRoutes().function("$default", "").gateway().start()) {
            WebSocketSession session = GivenRoutes.client(gateway).connect().open();

            assertThatThrownBy(() -> session.send("{}"))
                    .isInstanceOf(NotProvidedException.class)
                    .hasMessageContaining("Fn");
            assertThat(session.closedWith()).isEmpty();
        }
    }

    @Test
    void a_message_to_a_function_that_nothing_provides_is_a_frame_over_a_socket() {
        try (ApiGateway gateway =
                new GivenRoutes().function("$default", "").gateway().start()) {
            WebSocketSession session = Way.SOCKET.client(gateway).connect().open();

            session.send("{}");

            assertThat(session.next()).hasValueSatisfying(text -> assertThat(text)
                    .startsWith("{\"message\": \"")
                    .contains("Fn")
                    .doesNotContain("Internal server error"));
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_handshake_with_a_function_that_nothing_provides_is_told_to_the_test(Way way) {
        try (ApiGateway gateway =
                new GivenRoutes().function("$connect", "").gateway().start()) {
            var handshake = way.client(gateway).connect();

            assertThatThrownBy(handshake::attempt)
                    .isInstanceOf(NotProvidedException.class)
                    .hasMessageContaining("Fn");
            assertThat(gateway.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.response().status()).isEqualTo(501));
        }
    }

    private static ApiGateway echoing(GivenRoutes routes) {
        return routes.gateway()
                .function("Fn", invocation -> FunctionOutcome.returned("{\"statusCode\":200}"))
                .start();
    }

    private static String lastEvent(ApiGateway gateway) {
        return gateway.get(Lambdas.class).function("Fn").invocations().last().event();
    }
}
