package com.example.orders;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static dev.gatehouse.model.GatewayResponseType.BAD_REQUEST_BODY;
import static dev.gatehouse.model.GatewayResponseType.MISSING_AUTHENTICATION_TOKEN;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order desk behind its API, as clients meet it. */
@ApiGatewayTest
class OrdersApiTest {

    @Test
    void creates_an_order(GatewayClient client) {
        var response = client.post("/orders")
                .json(Map.of("customer", "ada", "sku", "A1", "quantity", 2))
                .send();

        assertThat(response).hasStatus(201).hasJsonPath("$.id").hasJsonPath("$.currency", "EUR");
    }

    @Test
    void reads_an_order_where_its_location_says(GatewayClient client) {
        var created = client.post("/orders")
                .json(Map.of("customer", "ada", "sku", "A1"))
                .send()
                .json(Order.class);

        var response = client.get("/orders/{id}", created.id()).send();

        assertThat(response).hasStatus(200).hasJsonPath("$.quantity", 1).hasJsonPath("$.status", "OPEN");
    }

    @Test
    void lists_the_orders_of_one_customer(GatewayClient client) {
        client.post("/orders").json(Map.of("customer", "grace", "sku", "B7")).send();

        var response = client.get("/orders").query("customer", "grace").send();

        assertThat(response).hasStatus(200).hasJsonPath("$.orders[0].sku", "B7");
    }

    @Test
    void cancels_an_order(GatewayClient client) {
        var created = client.post("/orders")
                .json(Map.of("customer", "ada", "sku", "A1"))
                .send()
                .json(Order.class);

        var response = client.delete("/orders/{id}", created.id()).send();

        assertThat(response).hasStatus(204);
        assertThat(client.get("/orders/{id}", created.id()).send()).hasJsonPath("$.status", "CANCELLED");
    }

    @Test
    void says_which_order_is_missing(GatewayClient client) {
        var response = client.get("/orders/{id}", "no-such-order").send();

        assertThat(response).hasStatus(404).hasJson("{'message': 'there is no order no-such-order'}");
    }

    @Test
    void refuses_an_order_that_the_model_does_not_allow(GatewayClient client) {
        var response = client.post("/orders")
                .json(Map.of("customer", "ada", "sku", "not a sku"))
                .send();

        assertThat(response)
                .hasStatus(400)
                .wasRefusedWith(BAD_REQUEST_BODY)
                .hasJson("{'message': 'Invalid request body'}");
    }

    @Test
    void answers_an_unknown_path_as_aws_does(GatewayClient client) {
        var response = client.get("/invoices").send();

        assertThat(response).hasStatus(403).wasRefusedWith(MISSING_AUTHENTICATION_TOKEN);
    }
}
