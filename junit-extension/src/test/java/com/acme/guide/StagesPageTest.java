package com.acme.guide;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static dev.gatehouse.control.CanaryControl.Side.CANARY;
import static dev.gatehouse.control.LoggingLevel.INFO;
import static dev.gatehouse.control.WafRule.Action.ALLOW;
import static dev.gatehouse.control.WafRule.Action.BLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.CanaryControl;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.StageControl;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.model.CanaryDeployment;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiGatewayTest("classpath:guide/stages.yaml")
class StagesPageTest {

    @BeforeEach
    void the_stage_alone(CanaryControl canary) {
        canary.never();
    }

    // snippet: stages-control
    @Test
    void throttles_readers(GatewayClient client, StageControl stage) {
        stage.method("GET", "/books/{isbn}").throttle(1, 2);

        var answers = client.burst(3, c -> c.get("/books/1"));

        assertThat(answers.get(1)).hasStatus(200);
        assertThat(answers.get(2)).hasStatus(429);
    }
    // end

    @Test
    void changes_more(StageControl stage, GatewayClient client) {
        // snippet: stages-more
        stage.variable("colour", "green");
        stage.method("GET", "/books/{isbn}").caching(Duration.ofSeconds(60));
        stage.everyMethod().logging(INFO).withDataTrace().withDetailedMetrics();

        // instead of the rules of AWS WAF: 403 Forbidden
        stage.waf(request -> request.headers().has("x-bad") ? BLOCK : ALLOW);
        // end
        assertThat(client.header("x-bad", "1").get("/books/1").send()).hasStatus(403);
    }

    @Test
    void caches(GatewayClient client, Lambdas lambdas, GatewayClock clock) {
        // snippet: stages-cache
        client.burst(100, c -> c.get("/bestsellers"));
        assertThat(lambdas.function("FindBook").invocations().count()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(60));
        assertThat(client.get("/bestsellers").send()).wasNotServedFromCache();
        // end
    }

    @Test
    void has_a_canary_by_the_builder() {
        Path template = Path.of("src/test/resources/guide/stages.yaml");
        Path next = template;
        // snippet: stages-canary-builder
        var canary = CanaryDeployment.ofPercent(10).withTemplate(next).withStageVariable("colour", "green");
        try (var gateway =
                ApiGateway.builder().template(template).canary(canary).start()) {
            gateway.client().get("/books/1").send();
        }
        // end
    }

    @Test
    void has_a_canary(GatewayClient client, CanaryControl canary) {
        // snippet: stages-canary
        canary.percent(25); // or always(), never()

        canary.next(CANARY); // for the next call only
        assertThat(client.get("/books/1").send()).cameFromCanary();

        canary.promote(); // its deployment and variables become those of the stage
        assertThat(client.get("/books/1").send()).cameFromProduction();
        // end
    }
}
