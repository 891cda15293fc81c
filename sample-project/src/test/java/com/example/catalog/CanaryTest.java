package com.example.catalog;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static dev.gatehouse.control.CanaryControl.Side.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.CanaryControl;
import dev.gatehouse.junit.ApiGatewayTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tenth of the readers try the second edition, then all. */
@ApiGatewayTest("stages.yaml")
class CanaryTest {

    private static final String SECOND = "{\"edition\":\"second\"}";

    @Test
    void sends_a_tenth_of_a_thousand_calls_to_the_canary(GatewayClient client) {
        List<ApiResponse> answers = client.burst(1_000, c -> c.get("/books/1"));

        assertThat(answers).filteredOn(answer -> answer.text().equals(SECOND)).hasSize(100);
    }

    @Test
    void shows_the_canarys_variable_to_its_handler(GatewayClient client, CanaryControl canary) {
        canary.next(CANARY);

        assertThat(client.get("/books/1").send()).cameFromCanary().hasBody(SECOND);
    }

    @Test
    void moves_all_readers_when_promoted(GatewayClient client, CanaryControl canary) {
        canary.promote();

        List<ApiResponse> answers = client.burst(100, c -> c.get("/books/1"));

        assertThat(answers).allMatch(answer -> answer.text().equals(SECOND));
    }

    @Test
    void moves_no_reader_when_rolled_back(GatewayClient client, CanaryControl canary) {
        canary.rollback();

        List<ApiResponse> answers = client.burst(100, c -> c.get("/books/1"));

        assertThat(answers).noneMatch(answer -> answer.text().equals(SECOND));
    }
}
