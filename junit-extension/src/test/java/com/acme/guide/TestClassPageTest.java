package com.acme.guide;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayExtension;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestClassPageTest {

    // snippet: test-class-extension
    @RegisterExtension
    static ApiGatewayExtension gateway = ApiGatewayExtension.builder()
            .template("classpath:guide/orders.yaml")
            .stage("prod")
            .build();
    // end

    @Test
    void a_call_may_carry_much(GatewayClient client) {
        int id = 7;
        // snippet: test-class-calls
        var order = client.get("/orders/{id}", id)
                .query("verbose", "true")
                .header("accept", "application/json")
                .send();
        var created = client.post("/orders").json(Map.of("sku", "A1")).send();
        var stock =
                client.withApiKey("GoldKey").from("203.0.113.7").get("/stock").send();

        // one after another, at the same virtual instant: the result is always the same
        var answers = client.burst(20, c -> c.get("/orders"));

        // at the same time, to find races
        client.concurrently(20, c -> c.get("/orders"));

        // sent unchanged, for requests that no client library would send
        client.raw("GET /prod//orders%2F1?x=+ HTTP/1.1\r\n\r\n");
        // end

        assertThat(order).hasStatus(200);
        assertThat(created).hasStatus(201);
        assertThat(stock).hasStatus(200);
        org.assertj.core.api.Assertions.assertThat(answers).hasSize(20);
    }

    @Test
    void a_gateway_needs_no_junit() {
        Path template = Path.of("src/test/resources/guide/orders.yaml");
        // snippet: test-class-without-junit
        try (ApiGateway gateway = ApiGateway.builder().template(template).start()) {
            var response = gateway.client().get("/orders").send();

            assertThat(response).hasStatus(200);
        }
        // end
    }
}
