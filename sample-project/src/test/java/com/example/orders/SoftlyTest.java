package com.example.orders;

import dev.gatehouse.assertions.GatewaySoftAssertions;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.Metrics;
import java.util.Map;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One call seen from several sides: a failing test tells all that differs, not the first alone. */
@ApiGatewayTest
@ExtendWith(SoftAssertionsExtension.class)
class SoftlyTest {

    @InjectSoftAssertions
    private GatewaySoftAssertions softly;

    @Test
    void an_order_is_created_logged_and_counted(GatewayClient client, AccessLogs logs, Metrics metrics) {
        var created = client.post("/orders")
                .json(Map.of("customer", "ada", "sku", "A1"))
                .send();

        softly.assertThat(created).hasStatus(201).matchedRoute("POST /orders").reachedFunction("CreateOrder");
        softly.assertThat(logs).hasSize(1).last().hasField("route", "POST /orders");
        softly.assertThat(metrics).count("Count", 1).count("5XXError", 0);
    }
}
