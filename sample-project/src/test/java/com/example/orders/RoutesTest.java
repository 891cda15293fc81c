package com.example.orders;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which route serves a call, and what stands behind it. */
@ApiGatewayTest
class RoutesTest {

    @Test
    void an_order_is_read_by_its_own_function(GatewayClient client) {
        var response = client.get("/orders/{id}", "no-such-order").send();

        assertThat(response)
                .as("an order that is not there")
                .matchedRoute("GET /orders/{id}")
                .reachedFunction("GetOrder");
    }

    @Test
    void the_health_of_the_desk_asks_no_function(GatewayClient client) {
        var response = client.get("/health").send();

        assertThat(response).matchedRoute("GET /health").reachedNothing().conformsToContract();
    }

    @Test
    void an_order_that_the_model_refuses_reaches_nothing(GatewayClient client) {
        var response = client.post("/orders").json(Map.of("sku", "A1")).send();

        assertThat(response).hasStatus(400).matchedRoute("POST /orders").reachedNothing();
    }

    @Test
    void an_order_is_answered_as_json(GatewayClient client) {
        var response = client.post("/orders")
                .json(Map.of("customer", "ada", "sku", "A1", "quantity", 2))
                .send();

        assertThat(response).hasJsonLike("{'customer': 'ada', 'quantity': 2}");
        assertThat(response).json("$.id").isText().isNotBlank();
    }
}
