package com.example.orders;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.junit.ApiGatewayTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Who may call the order desk: a route that somebody opens, or guards otherwise, fails here. */
@ApiGatewayTest
class WhoMayCallTest {

    @Test
    void nothing_is_open_but_the_desk(ApiGateway gateway) {
        assertThat(gateway.access()).hasNoOpenRoutesExcept("GET /health", "* /orders*");
    }

    @Test
    void the_access_table_equals_its_baseline(ApiGateway gateway) {
        assertThat(gateway.access()).matchesBaseline(Path.of("src/test/resources/who-may-call.txt"));
    }
}
