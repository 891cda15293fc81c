package com.example.orders;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import org.junit.jupiter.api.Test;

/** The health check is a mock: it answers without a backend. */
@ApiGatewayTest
class HealthTest {

    @Test
    void says_that_the_desk_is_open(GatewayClient client) {
        assertThat(client.get("/health").send()).hasStatus(200).hasJson("{'status': 'open', 'stage': 'prod'}");
    }
}
