package com.example.orders;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.junit.ApiGatewayTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What clients see when a function misbehaves, without waiting for it. */
@ApiGatewayTest
class FunctionStubTest {

    @Test
    void shows_a_bad_gateway_when_the_function_fails(GatewayClient client, Lambdas lambdas) {
        lambdas.function("GetOrder").raises("java.lang.IllegalStateException", "the table is gone");

        var response = client.get("/orders/{id}", "1").send();

        assertThat(response).hasStatus(502).hasJson("{'message': 'Internal server error'}");
    }

    @Test
    void shows_a_bad_gateway_when_the_function_takes_too_long(GatewayClient client, Lambdas lambdas) {
        lambdas.function("GetOrder").sleeps(Duration.ofSeconds(11));

        var response = client.get("/orders/{id}", "1").send();

        assertThat(response).hasStatus(502);
    }

    @Test
    void keeps_the_event_that_the_function_got(GatewayClient client, Lambdas lambdas) {
        lambdas.function("ListOrders").answers(Map.of("statusCode", 200, "body", "[]"));

        client.get("/orders").query("customer", "ada").send();

        assertThat(lambdas.function("ListOrders").invocations().last().event()).contains("\"customer\":\"ada\"");
    }
}
