package com.acme.guide;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static dev.gatehouse.model.GatewayResponseType.ACCESS_DENIED;

import dev.gatehouse.assertions.GatewaySoftAssertions;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.junit.ApiGatewayTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ApiGatewayTest("classpath:guide/orders.yaml")
class AssertionsPageTest {

    @Test
    void where_a_call_went_and_who_let_it(GatewayClient client, Lambdas lambdas) {
        lambdas.function("Guard").answers(policy("Allow"));
        var partner = client.header("Authorization", "partner-1");
        partner.get("/prices").send();

        // snippet: assertions-route
        var response = partner.get("/prices").send();

        assertThat(response).matchedRoute("GET /prices").reachedFunction("GetOrder");
        assertThat(response).wasAllowedBy("PartnerGuard").fromAuthorizerCache().hasPrincipal("u1");
        // end
    }

    @Test
    void who_refused_a_call(GatewayClient client, Lambdas lambdas) {
        lambdas.function("Guard").answers(policy("Deny"));

        // snippet: assertions-refused
        var response =
                client.header("Authorization", "partner-1").get("/prices").send();

        assertThat(response)
                .wasRefusedWith(ACCESS_DENIED)
                .byAuthorizer("PartnerGuard")
                .reachedNothing();
        // end
    }

    private static Map<String, Object> policy(String effect) {
        return Map.of(
                "principalId",
                "u1",
                "policyDocument",
                Map.of(
                        "Version",
                        "2012-10-17",
                        "Statement",
                        List.of(Map.of("Effect", effect, "Action", "execute-api:Invoke", "Resource", "*"))));
    }

    @Nested
    // snippet: assertions-soft
    @ExtendWith(SoftAssertionsExtension.class)
    class OrdersTest {

        @InjectSoftAssertions
        GatewaySoftAssertions softly;

        @Test
        void creates_an_order(GatewayClient client) {
            var response = client.post("/orders").json(Map.of("sku", "A1")).send();

            softly.assertThat(response)
                    .hasStatus(201)
                    .matchedRoute("POST /orders")
                    .hasJsonPath("$.id", 7);
        }
    }
    // end
}
