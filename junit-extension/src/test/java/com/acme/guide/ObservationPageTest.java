package com.acme.guide;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.ExecutionLogs;
import dev.gatehouse.logs.Metrics;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiGatewayTest("classpath:guide/orders.yaml")
class ObservationPageTest {

    // snippet: observation-access-log
    @Test
    void the_log_tells_why_a_call_was_refused(GatewayClient client, AccessLogs logs) {
        client.post("/orders").json(Map.of("customer", "ada")).send();

        assertThat(logs).last().hasField("refused", "BAD_REQUEST_BODY").hasField("status", "400");
    }
    // end

    // snippet: observation-execution-log
    @Test
    void the_execution_log_has_the_steps(GatewayClient client, ExecutionLogs logs) {
        client.header("Authorization", "a-secret-token").get("/orders").send();

        assertThat(logs).contains("Successfully completed execution").doesNotContain("a-secret-token");
    }
    // end

    // snippet: observation-metrics
    @Test
    void errors_are_counted(GatewayClient client, Metrics metrics) {
        client.get("/orders").send();
        client.get("/stock").send();

        assertThat(metrics)
                .count("4XXError", 1)
                .count("Count", Map.of("Resource", "/orders"), 1)
                .latency()
                .isNotNull();
    }
    // end
}
