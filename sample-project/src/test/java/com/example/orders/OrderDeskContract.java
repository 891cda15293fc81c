package com.example.orders;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What clients of the order desk rely on, whichever kind of API stands before its functions. */
interface OrderDeskContract {

    /** A client of the API in question. */
    GatewayClient client(ApiGateway gateway);

    /** How that kind of API answers what no route serves. */
    Refusal unknownPath();

    /** How that kind of API answers when a function throws. */
    Refusal brokenFunction();

    @Test
    default void creates_an_order(ApiGateway gateway) {
        var response = client(gateway)
                .post("/orders")
                .json(Map.of("customer", "ada", "sku", "A1", "quantity", 2))
                .send();

        String id = response.json(Order.class).id();
        assertThat(response)
                .hasStatus(201)
                .hasHeader("location", "orders/" + id)
                .hasHeader("content-type", "application/json")
                .hasJsonPath("$.currency", "EUR")
                .hasJsonPath("$.quantity", 2);
    }

    @Test
    default void reads_an_order_by_its_path(ApiGateway gateway) {
        var response =
                client(gateway).get("/orders/{id}", created(gateway, "ada")).send();

        assertThat(response).hasStatus(200).hasJsonPath("$.customer", "ada").hasJsonPath("$.status", "OPEN");
    }

    @Test
    default void lists_orders_by_a_query_of_any_letters(ApiGateway gateway) {
        String customer = "Zoë & Søn + co/100%";
        created(gateway, customer);

        var response =
                client(gateway).get("/orders").query("customer", customer).send();

        assertThat(response).hasStatus(200).hasJsonPath("$.orders[0].customer", customer);
    }

    @Test
    default void says_what_a_query_lacks(ApiGateway gateway) {
        var response = client(gateway).get("/orders").send();

        assertThat(response).hasStatus(400).hasJson("{'message': 'say whose orders: ?customer=NAME'}");
    }

    @Test
    default void cancels_an_order_without_a_body(ApiGateway gateway) {
        String id = created(gateway, "ada");

        var response = client(gateway).delete("/orders/{id}", id).send();

        assertThat(response).hasStatus(204).hasBody("");
        assertThat(client(gateway).get("/orders/{id}", id).send()).hasJsonPath("$.status", "CANCELLED");
    }

    @Test
    default void says_which_order_is_missing(ApiGateway gateway) {
        var response = client(gateway).get("/orders/{id}", "no-such-order").send();

        assertThat(response).hasStatus(404).hasJson("{'message': 'there is no order no-such-order'}");
    }

    @Test
    default void answers_an_unknown_path_as_its_kind_of_api_does(ApiGateway gateway) {
        var response = client(gateway).get("/invoices").send();

        assertThat(response)
                .hasStatus(unknownPath().status())
                .hasBody(unknownPath().body());
    }

    @Test
    default void answers_a_broken_function_as_its_kind_of_api_does(ApiGateway gateway) {
        var response = client(gateway).post("/orders").body("no JSON").header("content-type", "text/plain");

        assertThat(response.send())
                .hasStatus(brokenFunction().status())
                .hasBody(brokenFunction().body());
    }

    private String created(ApiGateway gateway, String customer) {
        return client(gateway)
                .post("/orders")
                .json(Map.of("customer", customer, "sku", "A1"))
                .send()
                .json(Order.class)
                .id();
    }

    /** A status and a body. */
    record Refusal(int status, String body) {}
}
