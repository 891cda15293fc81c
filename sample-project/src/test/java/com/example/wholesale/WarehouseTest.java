package com.example.wholesale;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static dev.gatehouse.model.GatewayResponseType.ACCESS_DENIED;
import static dev.gatehouse.model.GatewayResponseType.INVALID_API_KEY;
import static dev.gatehouse.model.GatewayResponseType.QUOTA_EXCEEDED;
import static dev.gatehouse.model.GatewayResponseType.THROTTLED;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.junit.ApiGatewayTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which machines the warehouse answers, and how often. */
@ApiGatewayTest(template = "wholesale.yaml", api = "Warehouse")
class WarehouseTest {

    private GatewayClient machine;

    @BeforeEach
    void come_with_the_key(GatewayClient client, UsagePlans plans) {
        machine = client.withApiKey(plans.keys().get(0));
    }

    @Test
    void a_machine_with_a_key_reads_the_stock() {
        assertThat(machine.get("/stock").send()).hasStatus(200);
    }

    @Test
    void refuses_readers_without_a_key(GatewayClient client) {
        assertThat(client.get("/stock").send()).hasStatus(403).wasRefusedWith(INVALID_API_KEY);
    }

    @Test
    void refuses_blocked_addresses() {
        assertThat(machine.from("192.0.2.9").get("/stock").send())
                .hasStatus(403)
                .wasRefusedWith(ACCESS_DENIED);
    }

    @Test
    void refuses_the_fourth_call_at_once() {
        var answers = machine.burst(4, client -> client.get("/stock"));

        assertThat(answers.get(2)).hasStatus(200);
        assertThat(answers.get(3)).wasRefusedWith(THROTTLED);
    }

    @Test
    void the_sixth_call_of_a_day_is_refused(GatewayClock clock) {
        for (int call = 1; call <= 5; call++) {
            assertThat(machine.get("/stock").send()).hasStatus(200);
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(machine.get("/stock").send()).wasRefusedWith(QUOTA_EXCEEDED);
    }
}
