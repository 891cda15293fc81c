package dev.gatehouse.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ClosedWith;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.model.Enforcement;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long and how large: limits of connections and messages, by the virtual clock and over both transports. */
class ConnectionLimitsTest {

    private static final String KB = "x".repeat(1024);
    private static final String FRAME = KB.repeat(32);

    private final ApiGateway gateway = new GivenRoutes()
            .function("$disconnect", "")
            .function("$default", "")
            .gateway()
            .function("Fn", invocation -> FunctionOutcome.returned("{\"statusCode\":200}"))
            .start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void an_idle_connection_ends_after_ten_minutes(Way way) {
        WebSocketSession session = way.client(gateway).connect().open();

        advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(calls()).isZero();
        advance(Duration.ofMillis(1));

        assertThat(calls())
                .as("$disconnect is delivered before advance returns")
                .isEqualTo(1);
        assertThat(lastEvent()).contains("\"disconnectStatusCode\":1001", "\"disconnectReason\":\"Going away\"");
        assertThat(session.closedWith()).contains(new ClosedWith(1001, "Going away"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void messages_in_either_direction_keep_a_connection(Way way) {
        WebSocketSession session = way.client(gateway).connect().open();

        advance(Duration.ofMinutes(6));
        session.send("from the client");
        assertThat(session.isSilent()).isTrue();
        advance(Duration.ofMinutes(6));
        owner().post("/@connections/{id}", session.connectionId())
                .body("to the client")
                .send();
        assertThat(session.next()).contains("to the client");
        advance(Duration.ofMinutes(9));
        assertThat(gone(session)).isFalse();
        advance(Duration.ofMinutes(1));

        assertThat(gone(session)).isTrue();
    }

    @Test
    void a_description_keeps_nothing_alive() {
        WebSocketSession session = Way.IN_PROCESS.client(gateway).connect().open();

        advance(Duration.ofMinutes(9));
        owner().get("/@connections/{id}", session.connectionId()).send();
        advance(Duration.ofMinutes(1));

        assertThat(session.closedWith()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void an_active_connection_ends_after_two_hours(Way way) {
        WebSocketSession session = way.client(gateway).connect().open();

        for (int minutes = 0; minutes < 115; minutes += 5) {
            advance(Duration.ofMinutes(5));
            session.send("still here");
            assertThat(session.isSilent()).isTrue();
        }
        advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(gone(session)).isFalse();
        advance(Duration.ofMillis(1));

        assertThat(session.closedWith()).contains(new ClosedWith(1001, "Going away"));
        assertThat(lastEvent()).contains("\"eventType\":\"DISCONNECT\"", "\"disconnectStatusCode\":1001");
    }

    @Test
    void one_advance_ends_connections_in_the_order_in_which_they_fall_due() {
        WebSocketSession early = Way.IN_PROCESS.client(gateway).connect().open();
        advance(Duration.ofMinutes(1));
        WebSocketSession late = Way.IN_PROCESS.client(gateway).connect().open();

        advance(Duration.ofHours(3));

        var events = gateway.get(Lambdas.class).function("Fn").invocations();
        assertThat(events.all()).hasSize(2);
        assertThat(events.get(0).event()).contains(early.connectionId());
        assertThat(events.get(1).event()).contains(late.connectionId());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_frame_of_32_kilobytes_passes_and_a_longer_one_is_closed_with_1009(Way way) {
        WebSocketSession fits = way.client(gateway).connect().open();
        WebSocketSession tooLong = way.client(gateway).connect().open();

        fits.send(FRAME);
        assertThat(fits.isSilent()).isTrue();
        tooLong.send(FRAME + "x");

        assertThat(tooLong.closedWith().orElseThrow().code()).isEqualTo(1009);
        assertThat(lastEvent()).contains("\"disconnectStatusCode\":1009", tooLong.connectionId());
        assertThat(calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_message_of_128_kilobytes_passes_and_a_longer_one_is_closed_with_1009(Way way) {
        WebSocketSession fits = way.client(gateway).connect().open();
        WebSocketSession tooLong = way.client(gateway).connect().open();

        fits.sendFragments(FRAME, FRAME, FRAME, FRAME);
        assertThat(fits.isSilent()).isTrue();
        assertThat(lastEvent().contains(FRAME.repeat(4))).isTrue();
        tooLong.sendFragments(FRAME, FRAME, FRAME, FRAME, "x");

        assertThat(tooLong.closedWith().orElseThrow().code()).isEqualTo(1009);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_binary_message_is_closed_with_1003(Way way) {
        WebSocketSession session = way.client(gateway).connect().open();

        session.send(new byte[] {1});

        assertThat(session.closedWith().orElseThrow().code()).isEqualTo(1003);
        assertThat(lastEvent()).contains("\"disconnectStatusCode\":1003");
    }

    @Test
    void the_account_opens_500_connections_a_second_where_its_limits_apply() {
        try (ApiGateway limited = new GivenRoutes()
                .function("$default", "")
                .gateway()
                .accountLimits(Enforcement.ENFORCED)
                .start()) {
            var client = GivenRoutes.client(limited);

            IntStream.range(0, 500).forEach(i -> client.connect().open());
            var refused = client.connect().attempt();
            limited.get(GatewayClock.class).advance(Duration.ofSeconds(1));
            var later = client.connect().attempt();

            assertThat(refused.response().status()).isEqualTo(429);
            assertThat(later.session()).isPresent();
        }
    }

    @Test
    void without_account_limits_any_number_connects() {
        var client = GivenRoutes.client(gateway);

        assertThat(IntStream.range(0, 600).mapToObj(i -> client.connect().attempt()))
                .allSatisfy(attempt -> assertThat(attempt.session()).isPresent());
    }

    private boolean gone(WebSocketSession session) {
        return owner().get("/@connections/{id}", session.connectionId()).send().status() == 410;
    }

    private void advance(Duration time) {
        gateway.get(GatewayClock.class).advance(time);
    }

    private int calls() {
        return gateway.get(Lambdas.class).function("Fn").invocations().count();
    }

    private String lastEvent() {
        return gateway.get(Lambdas.class).function("Fn").invocations().last().event();
    }

    private GatewayClient owner() {
        return gateway.api()
                .stage("test")
                .client()
                .signedBy(gateway.get(IamIdentities.class).user("owner").allow("execute-api:ManageConnections", "*"));
    }
}
