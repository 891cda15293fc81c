package com.example.catalog;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.CanaryControl;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.ResponseCache;
import dev.gatehouse.junit.ApiGatewayTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of bestsellers is kept for a minute. */
@ApiGatewayTest("stages.yaml")
class CacheTest {

    @BeforeEach
    void all_readers_have_the_first_edition(CanaryControl canary) {
        canary.never();
    }

    @Test
    void asks_the_function_once_for_a_hundred_readers(GatewayClient client, Lambdas lambdas) {
        client.burst(100, c -> c.get("/bestsellers"));

        assertThat(lambdas.function("FindBook").invocations().count()).isEqualTo(1);
    }

    @Test
    void asks_again_after_a_minute(GatewayClient client, GatewayClock clock, Lambdas lambdas) {
        client.get("/bestsellers").send();

        clock.advance(Duration.ofSeconds(59));
        assertThat(client.get("/bestsellers").send()).wasServedFromCache();
        clock.advance(Duration.ofSeconds(1));
        assertThat(client.get("/bestsellers").send()).wasNotServedFromCache();

        assertThat(lambdas.function("FindBook").invocations().count()).isEqualTo(2);
    }

    @Test
    void asks_again_after_a_flush(GatewayClient client, ResponseCache cache) {
        client.get("/bestsellers").send();

        cache.flush();

        assertThat(client.get("/bestsellers").send()).wasNotServedFromCache();
    }
}
