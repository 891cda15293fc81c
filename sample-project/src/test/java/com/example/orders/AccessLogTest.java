package com.example.orders;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static dev.gatehouse.coverage.CoverageKind.VALIDATOR;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.coverage.ApiCoverage;
import dev.gatehouse.junit.AccessLog;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.Metrics;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What those who run the order desk will see of it: its access log and its metrics. */
@ApiGatewayTest
class AccessLogTest {

    @Test
    void the_log_tells_the_route_and_the_status_of_each_call(GatewayClient client, AccessLogs logs) {
        client.post("/orders").json(Map.of("customer", "ada", "sku", "A1")).send();
        client.get("/orders/{id}", "no-such-order").send();

        assertThat(logs).hasSize(2);
        assertThat(logs).first().hasField("route", "POST /orders").hasField("status", "201");
        assertThat(logs).last().hasField("route", "GET /orders/{id}").hasField("status", "404");
    }

    @Test
    void the_log_tells_why_a_call_was_refused(GatewayClient client, AccessLogs logs, ApiCoverage coverage) {
        client.post("/orders").json(Map.of("customer", "ada")).send();

        assertThat(logs).last().hasField("refused", "BAD_REQUEST_BODY").hasField("status", "400");
        assertThat(coverage).covers(VALIDATOR, "POST /orders", "refused");
    }

    @Test
    @AccessLog(
            "$context.identity.sourceIp [$context.requestTime] \"$context.httpMethod $context.path\" $context.status")
    void a_format_can_be_tried_before_it_is_deployed(GatewayClient client, AccessLogs logs) {
        client.get("/health").from("203.0.113.5").send();

        assertThat(logs).last().matches("203\\.0\\.113\\.5 \\[.+ \\+0000] \"GET /prod/health\" 200");
    }

    @Test
    void an_order_that_is_not_there_counts_as_a_client_error(GatewayClient client, Metrics metrics) {
        client.get("/orders/{id}", "no-such-order").send();

        assertThat(metrics)
                .count("Count", 1)
                .count("4XXError", 1)
                .count("5XXError", 0)
                .latency()
                .isPositive();
    }
}
