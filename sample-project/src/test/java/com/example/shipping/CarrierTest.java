package com.example.shipping;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.junit.ApiGatewayTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers see of a carrier that answers by request, is slow, or breaks off; nothing leaves for the internet. */
@ApiGatewayTest(template = "shipping.yaml", strictStubs = true)
class CarrierTest {

    private StandIn<HttpRequest> carrier;

    @BeforeEach
    void stand_in_for_the_carrier(HttpBackends backends) {
        carrier = backends.get("https://carrier.example.com");
    }

    @Test
    void answers_each_parcel_separately(GatewayClient client) {
        carrier.on("GET", "/v2/parcels/{id}").answers(404, "{}");
        carrier.on("GET", "/v2/parcels/7").answers(200, "{\"at\": \"Utrecht\"}");

        assertThat(client.get("/parcels/{id}", 7).send()).hasStatus(200).hasJson("{'at': 'Utrecht'}");
        assertThat(client.get("/parcels/{id}", 8).send()).hasStatus(404);
    }

    @Test
    void the_carrier_gets_what_the_customer_sent(GatewayClient client) {
        carrier.on("POST", "/v2/pickups").answers(201, "{}");

        client.post("/pickups").json(Map.of("street", "Dam 1")).send();

        assertThat(carrier).received("POST /v2/pickups").withJsonLike("{'street': 'Dam 1'}");
    }

    @Test
    void a_slow_carrier_is_a_gateway_timeout(GatewayClient client) {
        carrier.on("POST", "/v2/pickups").delays(Duration.ofSeconds(4)).answers(201, "{}");

        assertThat(client.post("/pickups").json(Map.of()).send()).hasStatus(504);
    }

    @Test
    void a_broken_connection_to_the_carrier_is_a_network_error(GatewayClient client) {
        carrier.on("POST", "/v2/pickups").resets();

        assertThat(client.post("/pickups").json(Map.of()).send())
                .hasStatus(504)
                .hasJson("{'message': 'Network error communicating with endpoint'}");
    }
}
