package com.example.chat;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.junit.ApiGatewayTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chat behind its WebSocket API, as its guests meet it; its handlers keep connections in DynamoDB Local. */
@ApiGatewayTest("chat.yaml")
class ChatTest {

    private static LocalDynamo dynamo;

    @BeforeAll
    static void start() throws Exception {
        dynamo = LocalDynamo.start();
    }

    @AfterAll
    static void stop() throws Exception {
        dynamo.close();
    }

    // snippet: recipes-dynamodb-local
    @BeforeEach
    void make_the_table(AwsServices services) {
        dynamo.createTable();
        services.get("dynamodb").forwardTo(dynamo.endpoint());
    }
    // end

    @Test
    void sends_a_message_to_everybody(WebSocketClient clients) {
        var ada = enter(clients, "ada");
        var grace = enter(clients, "grace");
        var linus = enter(clients, "linus");

        ada.send(Map.of("action", "say", "text", "good evening"));

        String heard = "{'from': 'ada', 'text': 'good evening'}";
        assertThat(ada).received(heard).isSilent();
        assertThat(grace).received(heard).isSilent();
        assertThat(linus).received(heard).isSilent();
    }

    @Test
    void forgets_a_guest_who_leaves(WebSocketClient clients) {
        var ada = enter(clients, "ada");
        var grace = enter(clients, "grace");
        var linus = enter(clients, "linus");

        grace.close();
        linus.send(Map.of("action", "say", "text", "is she gone?"));

        assertThat(dynamo.guests()).containsExactlyInAnyOrder("ada", "linus");
        assertThat(ada).received("{'from': 'linus', 'text': 'is she gone?'}");
        assertThat(grace.received()).isEmpty();
    }

    @Test
    void closes_a_connection_after_ten_idle_minutes(WebSocketClient clients, GatewayClock clock) {
        var ada = enter(clients, "ada");

        clock.advance(Duration.ofMinutes(10));

        assertThat(ada).wasClosedWith(1001);
        assertThat(dynamo.guests()).isEmpty();
    }

    @Test
    void forgets_a_connection_that_is_gone(WebSocketClient clients) {
        dynamo.put("L0SM9cOFvHcCIhw=", "ghost");
        var ada = enter(clients, "ada");

        ada.send(Map.of("action", "say", "text", "anybody?"));

        assertThat(ada).received("{'from': 'ada', 'text': 'anybody?'}");
        assertThat(dynamo.guests()).containsExactly("ada");
    }

    @Test
    void refuses_guests_without_a_ticket(WebSocketClient clients) {
        var without = clients.connect().attempt();
        var forged = clients.connect().query("ticket", "forged").attempt();

        assertThat(without.response()).hasStatus(401);
        assertThat(forged.response()).hasStatus(403);
        assertThat(dynamo.guests()).isEmpty();
    }

    private static WebSocketSession enter(WebSocketClient clients, String guest) {
        return clients.connect().query("ticket", "ticket-of-" + guest).open();
    }
}
