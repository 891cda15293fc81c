package com.example.chat;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.Connect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that begin with guests who are in: {@code @Connect} says how each came, and the real doorkeeper judges it. */
@ApiGatewayTest("chat.yaml")
class ConnectedTest {

    @BeforeEach
    void delete_all_guests(Lambdas lambdas) {
        for (String function : List.of("Connect", "Disconnect", "Say")) {
            lambdas.function(function).answers(Map.of("statusCode", 200));
        }
    }

    @Test
    void a_message_shows_the_name_on_the_ticket(
            @Connect(query = "ticket=ticket-of-ada") WebSocketSession ada, Lambdas lambdas) {
        ada.send(Map.of("action", "say", "text", "good evening"));

        assertThat(lambdas.function("Say").invocations().last().event()).contains("\"principalId\":\"ada\"");
    }

    @Test
    void two_guests_are_two_connections(
            @Connect(query = "ticket=ticket-of-ada") WebSocketSession ada,
            @Connect(query = "ticket=ticket-of-grace") WebSocketSession grace) {
        assertThat(ada.connectionId()).isNotEqualTo(grace.connectionId());
    }

    @Test
    void answers_a_message_that_matches_no_route(@Connect(query = "ticket=ticket-of-ada") WebSocketSession ada) {
        ada.send(Map.of("action", "shout"));

        assertThat(ada).received(message -> message.hasJsonLike("{'message': 'Forbidden'}"));
    }
}
