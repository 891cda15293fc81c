package com.acme.guide;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static dev.gatehouse.events.ThrottleExceeded.Level.USAGE_PLAN;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.junit.ApiGatewayTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiGatewayTest("classpath:guide/orders.yaml")
class AuthorizationPageTest {

    // snippet: authorization-callers
    @Test
    void lets_callers_in(GatewayClient client, IamIdentities identities, UserPools pools) {
        var alice = identities.user("alice").allow("execute-api:Invoke", "*");
        var token = pools.get("Customers").idToken().subject("u1").claim("custom:role", "admin");

        assertThat(client.signedBy(alice).get("/signed").send()).hasStatus(200);
        assertThat(client.bearer(token.sign()).get("/reserved/7").send()).hasStatus(200);
        assertThat(client.withApiKey("GoldKey").get("/stock").send()).hasStatus(200);
    }
    // end

    @Test
    void a_stub_may_stand_for_an_authorizer(GatewayClient client, Lambdas lambdas) {
        // snippet: authorization-stub
        var statement = Map.of("Effect", "Allow", "Action", "execute-api:Invoke", "Resource", "*");
        var policy = Map.of("Version", "2012-10-17", "Statement", List.of(statement));

        lambdas.function("Guard")
                .answers(Map.of("principalId", "u1", "policyDocument", policy, "context", Map.of("tier", 1)));
        assertThat(client.header("Authorization", "partner-1").get("/prices").send())
                .hasStatus(200);

        // with this error, the authorizer of a REST API causes a 401
        lambdas.function("Guard").raises("java.lang.RuntimeException", "Unauthorized");
        assertThat(client.header("Authorization", "partner-2").get("/prices").send())
                .hasStatus(401);
        // end
    }

    @Test
    void a_plan_throttles_and_counts(GatewayClient client, UsagePlans plans, GatewayClock clock) {
        // snippet: authorization-throttle
        // the burst of the plan is 5, so the sixth call is refused
        var answers = client.withApiKey("GoldKey").burst(6, c -> c.get("/stock"));
        assertThat(answers.get(4)).hasStatus(200);
        assertThat(answers.get(5)).hasStatus(429).wasThrottledBy(USAGE_PLAN);

        // the rate is 10 a second: two more tokens
        clock.advance(Duration.ofMillis(200));
        assertThat(client.withApiKey("GoldKey").get("/stock").send()).hasStatus(200);

        // as if the quota were exhausted
        plans.usage("Trial", "GoldKey").remaining(0);
        assertThat(client.withApiKey("GoldKey").get("/stock").send())
                .hasStatus(429)
                .hasJson("{'message': 'Limit Exceeded'}");
        // end
    }

    @Test
    void a_key_may_be_changed(GatewayClient client, UsagePlans plans) {
        // snippet: authorization-keys
        plans.key("GoldKey").value("a-value-that-the-client-under-test-knows");
        var response = client.header("x-api-key", "a-value-that-the-client-under-test-knows")
                .get("/stock")
                .send();
        assertThat(response).hasStatus(200);

        plans.key("GoldKey").disable();
        assertThat(client.withApiKey("GoldKey").get("/stock").send()).hasStatus(403);
        // end
    }

    // snippet: authorization-access
    @Test
    void nothing_is_open_but_the_desk(ApiGateway gateway) {
        assertThat(gateway.access()).hasNoOpenRoutesExcept("* /orders*", "POST /photos");
        assertThat(gateway.access()).matchesBaseline(Path.of("src/test/resources/guide/access.txt"));
    }
    // end
}
