package com.example.partners;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static dev.gatehouse.model.GatewayResponseType.ACCESS_DENIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.LambdaFunction;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The classic: a policy that an authorizer made for one method is kept, and refuses the next. */
@ApiGatewayTest("partners.yaml")
class CachedPolicyTest {

    @Test
    void refuses_the_second_method_by_the_policy_of_the_first(GatewayClient client, Lambdas lambdas) {
        var partner = client.header("Authorization", "partner-1");

        assertThat(partner.get("/prices").send()).hasStatus(200);
        var second = partner.get("/amounts").send();

        assertThat(second).hasStatus(403).wasRefusedWith(ACCESS_DENIED).byAuthorizer("PartnerGuard");
        assertThat(lambdas.function("PartnerGuard").invocations().all()).hasSize(1);
        assertThatThrownBy(() -> assertThat(second).hasStatus(200))
                .hasMessageContaining("GET /prod/amounts -> 403")
                .hasMessageContaining("from its cache; the function was called for")
                .hasMessageContaining("/prod/GET/prices")
                .hasMessageContaining("to do:  let the function allow all that this caller may call");
    }

    @Test
    void asks_again_after_five_minutes(GatewayClient client, GatewayClock clock) {
        var partner = client.header("Authorization", "partner-1");
        partner.get("/prices").send();

        clock.advance(Duration.ofMinutes(5));

        assertThat(partner.get("/amounts").send()).hasStatus(200);
    }

    @Test
    void asks_for_each_partner(GatewayClient client) {
        client.header("Authorization", "partner-1").get("/prices").send();

        var other = client.header("Authorization", "partner-2").get("/amounts").send();

        assertThat(other).hasStatus(200);
        assertThat(other.text()).isEqualTo("for partner-2");
    }

    @Test
    void refuses_everybody_else(GatewayClient client) {
        assertThat(client.header("Authorization", "stranger").get("/prices").send())
                .hasStatus(401);
        assertThat(client.get("/prices").send()).hasStatus(401).byAuthorizer("PartnerGuard");
    }

    @Nested
    class Mended {

        @LambdaFunction("PartnerGuard")
        StageGuard guard = new StageGuard();

        @Test
        void lets_the_partner_call_every_method(GatewayClient client, Lambdas lambdas) {
            var partner = client.header("Authorization", "partner-1");

            assertThat(partner.get("/prices").send()).hasStatus(200);
            assertThat(partner.get("/amounts").send()).hasStatus(200);
            assertThat(lambdas.function("PartnerGuard").invocations().all()).hasSize(1);
        }
    }
}
