package dev.gatehouse.assertions;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static dev.gatehouse.coverage.CoverageKind.ROUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.coverage.ApiCoverage;
import dev.gatehouse.junit.AccessLog;
import dev.gatehouse.junit.Api;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.ExecutionLogs;
import dev.gatehouse.logs.Metrics;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiGatewayTest("classpath:shop.yaml")
@AccessLog(
        "{\"status\":\"$context.status\",\"caller\":{\"ip\":\"$context.identity.sourceIp\"},\"u\":\"$context.identity.user\"}")
class LogAssertionsTest {

    @Test
    void access_logs_are_read_by_line_and_field(@Api("Shop") GatewayClient client, AccessLogs logs) {
        client.get("/say").from("203.0.113.5").send();

        assertThat(logs)
                .hasSize(1)
                .last()
                .hasField("status", "200")
                .hasField("caller.ip", "203.0.113.5")
                .hasUnsetField("u")
                .matches("\\{.*}");
        assertThat(catchThrowable(() -> assertThat(logs).last().hasField("status", "201")))
                .hasMessageContaining(
                        "field status\n  expected: 201\n  found:    200\n  line:     {\"status\":\"200\"");
        assertThat(catchThrowable(() -> assertThat(logs).hasSize(2))).hasMessageContaining("found:    1\n    {");
    }

    @Test
    void metrics_are_counted_by_dimension_and_latencies_measured(@Api("Shop") GatewayClient client, Metrics metrics) {
        client.get("/say").send();
        client.get("/nowhere").send();

        assertThat(metrics)
                .count("Count", 2)
                .count("4XXError", Map.of("Stage", "live"), 1)
                .latency()
                .isPositive();
        assertThat(catchThrowable(() -> assertThat(metrics).count("5XXError", 1)))
                .hasMessageContaining(
                        "metric 5XXError\n  expected: 1\n  found:    0\n  reported: [4XXError, 5XXError,");
    }

    @Test
    void invocations_are_looked_into(@Api("Shop") GatewayClient client, Lambdas lambdas) {
        lambdas.function("Say").raises("java.lang.IllegalStateException", "shut");

        client.get("/say").query("q", "1").send();

        var invocations = lambdas.function("Say").invocations();
        assertThat(invocations)
                .hasSize(1)
                .last()
                .hasEvent("$.queryStringParameters.q", 1)
                .failedWith("java.lang.IllegalStateException");
        assertThat(catchThrowable(() -> assertThat(invocations).last().hasOutput("$.statusCode", 200)))
                .hasMessageContaining("output of Say at $.statusCode\n  expected: 200\n  found:    (absent)");
    }

    @Test
    void coverage_tells_what_is_missed(@Api("Shop") GatewayClient client, ApiCoverage coverage) {
        client.get("/say").send();

        assertThat(coverage).covers(ROUTE, "GET /say", "called").isAtLeast(10);
        assertThat(catchThrowable(() -> assertThat(coverage).isComplete()))
                .hasMessageContaining("expected: at least 100.0 %")
                .hasMessageContaining("GET /vip called (classpath:shop.yaml:");
    }

    @Test
    void execution_logs_of_a_stage_without_a_level_are_empty(@Api("Shop") GatewayClient client, ExecutionLogs logs) {
        client.get("/say").send();

        assertThat(logs).isEmpty().doesNotContain("secret");
        assertThat(catchThrowable(() -> assertThat(logs).contains("Starting execution")))
                .hasMessageContaining("(nothing: does the stage have a LoggingLevel?)");
    }
}
