package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.client.HandshakeRefusedException;
import dev.gatehouse.client.WebSocketAttempt;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.control.IamIdentities;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** All that the WebSocket client can do, it can do in process and over a socket. */
@ParameterizedClass
@EnumSource(Way.class)
@Timeout(60)
class WebSocketContractTest {

    private final GivenShop shop = new GivenShop();
    private final WebSocketClient chat;
    private final WebSocketClient signed;

    WebSocketContractTest(Way way) {
        chat = way.webSocketClient(shop.gateway().api("Chat").stage("prod"));
        signed = way.webSocketClient(shop.gateway().api("Private").stage("prod"));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void connects_with_query_headers_token_and_simulated_address() {
        chat.connect()
                .query("room", "a b")
                .header("X-oDD", "1")
                .bearer("t1")
                .from("203.0.113.7")
                .open();

        assertThat(shop.event())
                .contains("\"eventType\":\"CONNECT\"")
                .contains("\"room\":\"a b\"")
                .contains("\"X-oDD\":\"1\"")
                .contains("Bearer t1")
                .contains("\"sourceIp\":\"203.0.113.7\"")
                .doesNotContainIgnoringCase("x-gatehouse");
    }

    @Test
    void sends_and_receives_messages() {
        var session = chat.connect().open();
        shop.event();

        session.send(Map.of("action", "say", "text", "grün €"));
        var answer = session.next();

        assertThat(answer).hasValue("hi");
        assertThat(shop.event())
                .contains("\"eventType\":\"MESSAGE\"")
                .contains("grün €")
                .contains("\"connectionId\":\"" + session.connectionId() + "\"");
        assertThat(session.isSilent()).isTrue();
    }

    @Test
    void tells_the_gateway_that_it_closes() {
        var session = chat.connect().open();
        shop.event();

        session.close(1001, "gone");

        assertThat(shop.event())
                .contains("\"eventType\":\"DISCONNECT\"")
                .contains("\"disconnectStatusCode\":1001")
                .contains("\"disconnectReason\":\"gone\"");
    }

    @Test
    void hears_that_the_gateway_closes() {
        var session = chat.connect().open();

        session.send(new byte[] {1, 2});

        assertThat(session.closedWith().orElseThrow().code()).isEqualTo(1003);
    }

    @Test
    void signs_the_handshake() {
        var alice = shop.gateway().get(IamIdentities.class).user("alice").allow("execute-api:Invoke", "*");

        var session = signed.connect().query("q", "a b").signedBy(alice).open();

        assertThat(session.connectionId()).isNotEmpty();
        assertThat(shop.event()).contains(":user/alice");
    }

    @Test
    void is_told_of_a_refused_handshake() {
        WebSocketAttempt attempt = signed.connect().attempt();

        assertThat(attempt.session()).isEmpty();
        assertThat(attempt.response().status()).isEqualTo(403);
        assertThatThrownBy(signed.connect()::open).isInstanceOf(HandshakeRefusedException.class);
    }
}
