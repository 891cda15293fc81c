package dev.gatehouse.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.ClosedWith;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.FunctionOutcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to {@code @connections}: send, describe, close. */
class ManageConnectionsTest {

    private final ApiGateway gateway = new GivenRoutes()
            .function("$disconnect", "")
            .gateway()
            .function("Fn", invocation -> FunctionOutcome.returned("{\"statusCode\":200}"))
            .clock(Instant.parse("2026-01-01T12:00:00Z"))
            .start();

    @Test
    void posts_a_message_to_the_client() {
        WebSocketSession alice = connected();

        ApiResponse response = owner().post("/@connections/{id}", alice.connectionId())
                .body("hello")
                .send();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEmpty();
        assertThat(alice.received()).containsExactly("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/@connections/", "/%40connections/"})
    void takes_ids_encoded_and_raw(String path) {
        WebSocketSession alice = connected();

        owner().call("POST", path + alice.connectionId()).body("raw").send();
        owner().call("POST", path + alice.connectionId().replace("=", "%3D"))
                .body("encoded")
                .send();

        assertThat(alice.received()).containsExactly("raw", "encoded");
    }

    @Test
    void describes_a_connection() {
        WebSocketSession alice = GivenRoutes.client(gateway)
                .connect()
                .from("203.0.113.5")
                .header("User-Agent", "ws/8")
                .open();
        gateway.get(GatewayClock.class).advance(Duration.ofSeconds(90));
        owner().post("/@connections/{id}", alice.connectionId()).body("x").send();

        ApiResponse response =
                owner().get("/@connections/{id}", alice.connectionId()).send();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text())
                .isEqualTo("{\"connectedAt\":\"2026-01-01T12:00:00.000Z\",\"identity\":{\"sourceIp\":\"203.0.113.5\","
                        + "\"userAgent\":\"ws/8\"},\"lastActiveAt\":\"2026-01-01T12:01:30.000Z\"}");
    }

    @Test
    void leaves_out_the_user_agent_that_no_client_sent() {
        WebSocketSession alice = connected();

        ApiResponse response =
                owner().get("/@connections/{id}", alice.connectionId()).send();

        assertThat(response.text()).contains("\"identity\":{\"sourceIp\":\"127.0.0.1\"}");
    }

    @Test
    void closes_a_connection_and_tells_the_disconnect_route() {
        WebSocketSession alice = connected();

        ApiResponse response =
                owner().delete("/@connections/{id}", alice.connectionId()).send();

        assertThat(response.status()).isEqualTo(204);
        assertThat(alice.closedWith()).contains(new ClosedWith(1000, ""));
        var event = gateway.get(Lambdas.class).function("Fn").invocations().last();
        assertThat(event.event())
                .contains("\"disconnectStatusCode\":1000", "\"disconnectReason\":\"Connection Closed Normally\"");
    }

    @Test
    void answers_410_without_a_body_for_who_is_gone() {
        WebSocketSession alice = connected();
        alice.close();

        ApiResponse gone = owner().post("/@connections/{id}", alice.connectionId())
                .body("x")
                .send();
        ApiResponse never =
                owner().get("/@connections/{id}", "L0SM9cOFvHcCIhw=").send();

        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).isEmpty();
        assertThat(gone.header("x-amzn-ErrorType")).contains("GoneException");
        assertThat(never.status()).isEqualTo(410);
    }

    @Test
    void answers_400_for_what_is_no_id() {
        ApiResponse response =
                owner().post("/@connections/{id}", "nobody").body("x").send();

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.header("x-amzn-ErrorType")).contains("BadRequestException");
        assertThat(response.text()).isEqualTo("{\"message\":\"Invalid connectionId: nobody\"}");
    }

    @Test
    void answers_413_for_more_than_128_kilobytes() {
        WebSocketSession alice = connected();

        var fits = owner().post("/@connections/{id}", alice.connectionId()).body("x".repeat(128 * 1024));
        var tooLarge = owner().post("/@connections/{id}", alice.connectionId()).body("x".repeat(128 * 1024 + 1));

        assertThat(fits.send().status()).isEqualTo(200);
        assertThat(tooLarge.send().status()).isEqualTo(413);
        assertThat(alice.received()).hasSize(1);
    }

    @Test
    void refuses_whoever_did_not_sign_or_may_not() {
        WebSocketSession alice = connected();
        var identities = gateway.get(IamIdentities.class);
        var poster = identities
                .user("poster")
                .allow("execute-api:ManageConnections", "arn:aws:execute-api:*:*:*/test/POST/@connections/*");

        var unsigned = client().post("/@connections/{id}", alice.connectionId()).send();
        var denied = client().signedBy(identities.user("nobody"))
                .post("/@connections/{id}", alice.connectionId())
                .send();
        var other = client().signedBy(poster)
                .delete("/@connections/{id}", alice.connectionId())
                .send();
        var allowed = client().signedBy(poster)
                .post("/@connections/{id}", alice.connectionId())
                .body("x")
                .send();

        assertThat(unsigned.status()).isEqualTo(403);
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text()).contains("is not authorized to perform: execute-api:ManageConnections on resource");
        assertThat(other.status()).isEqualTo(403);
        assertThat(allowed.status()).isEqualTo(200);
        assertThat(alice.received()).containsExactly("x");
    }

    @Test
    void can_not_reach_a_connection_before_connect_has_finished() {
        var early = new int[1];
        var running = new ApiGateway[1];
        running[0] = new GivenRoutes()
                .function("$connect", "")
                .gateway()
                .function("Fn", invocation -> {
                    String id = invocation.eventText().replaceAll(".*\"connectionId\":\"([^\"]+)\".*", "$1");
                    early[0] = signed(running[0])
                            .post("/@connections/{id}", id)
                            .body("x")
                            .send()
                            .status();
                    return FunctionOutcome.returned("{\"statusCode\":200}");
                })
                .start();

        GivenRoutes.client(running[0]).connect().open();

        assertThat(early[0]).isEqualTo(410);
    }

    private WebSocketSession connected() {
        return GivenRoutes.client(gateway).connect().open();
    }

    private GatewayClient client() {
        return gateway.api().stage("test").client();
    }

    private GatewayClient owner() {
        return signed(gateway);
    }

    private static GatewayClient signed(ApiGateway gateway) {
        return gateway.api()
                .stage("test")
                .client()
                .signedBy(gateway.get(IamIdentities.class).user("owner").allow("execute-api:ManageConnections", "*"));
    }
}
