package dev.gatehouse.stages;

import static dev.gatehouse.control.CanaryControl.Side.CANARY;
import static dev.gatehouse.control.CanaryControl.Side.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.control.CanaryControl;
import dev.gatehouse.control.StageControl;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.model.CanaryDeployment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a canary serves, how often, and how a test steers it. */
class CanaryControlTest {

    private static final String STAGE = """
            Variables: {colour: blue, alias: live}
            CanarySetting: {PercentTraffic: 10, StageVariableOverrides: {alias: next}}
            """;

    @Test
    void sends_exactly_a_tenth_of_a_thousand_calls() {
        var gateway = GivenStage.gateway(STAGE);

        var answers = shown(gateway, 1000);

        assertThat(answers).filteredOn(CanaryControlTest::cameFromCanary).hasSize(100);
        assertThat(answers.get(9)).matches(CanaryControlTest::cameFromCanary, "the tenth call");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.1, 1", "33.3, 333", "50, 500", "99.9, 999", "100, 1000"})
    void keeps_any_share_exactly(double percent, int expected) {
        var gateway = GivenStage.gateway(STAGE);
        gateway.get(CanaryControl.class).percent(percent);

        var fromCanary = shown(gateway, 1000).stream()
                .filter(CanaryControlTest::cameFromCanary)
                .count();

        assertThat(fromCanary).isEqualTo(expected);
    }

    @Test
    void lets_the_canary_see_its_own_variables_over_the_stages() {
        var gateway = GivenStage.gateway(STAGE);
        gateway.get(CanaryControl.class).always();

        var answer = shown(gateway);

        assertThat(answer.jsonPath("$.alias")).contains("next");
        assertThat(answer.jsonPath("$.colour")).contains("blue");
        assertThat(answer.jsonPath("$.canary")).contains("true");
    }

    @Test
    void decides_about_single_calls_before_the_share_goes_on() {
        var gateway = GivenStage.gateway(STAGE);
        gateway.get(CanaryControl.class).never().next(CANARY).next(PRODUCTION).next(CANARY);

        var answers = shown(gateway, 4);

        assertThat(answers).extracting(CanaryControlTest::cameFromCanary).containsExactly(true, false, true, false);
    }

    @Test
    void moves_all_calls_to_the_promoted_deployment() {
        var gateway = GivenStage.builder("Variables: {colour: blue, alias: live}")
                .canary(CanaryDeployment.ofPercent(10)
                        .withStageVariable("alias", "next")
                        .withTemplateText("next.yaml", GivenStage.template("Variables: {colour: red}", "two")))
                .start();

        gateway.get(CanaryControl.class).promote();
        var answers = shown(gateway, 20);

        assertThat(answers)
                .extracting(it -> it.jsonPath("$.version").orElse(""))
                .containsOnly("two");
        assertThat(answers).extracting(it -> it.jsonPath("$.alias").orElse("")).containsOnly("next");
        assertThat(answers).extracting(it -> it.jsonPath("$.colour").orElse("")).containsOnly("blue");
        assertThat(answers).extracting(it -> it.jsonPath("$.canary").orElse("")).containsOnly("false");
        assertThat(gateway.get(CanaryControl.class).percent()).isZero();
    }

    @Test
    void serves_the_canarys_own_template_beside_the_stages() {
        var gateway = GivenStage.builder("")
                .canary(CanaryDeployment.ofPercent(50).withTemplateText("next.yaml", GivenStage.template("", "two")))
                .start();

        var answers = shown(gateway, 4);

        assertThat(answers)
                .extracting(it -> it.jsonPath("$.version").orElse(""))
                .containsExactly("one", "two", "one", "two");
        assertThat(answers.get(0).jsonPath("$.deployment"))
                .isNotEqualTo(answers.get(1).jsonPath("$.deployment"));
    }

    @Test
    void gives_a_single_state_a_canary_of_its_own() {
        var shared = GivenStage.gateway("Variables: {colour: blue}");

        var own = shared.fresh(it -> it.stageVariable("colour", "green")
                .canary(CanaryDeployment.ofPercent(100).withStageVariable("alias", "next")));

        assertThat(shown(own).jsonPath("$.alias")).contains("next");
        assertThat(shown(own).jsonPath("$.colour")).contains("green");
        assertThat(shown(shared).jsonPath("$.alias")).contains("");
        assertThat(shown(shared).jsonPath("$.colour")).contains("blue");
    }

    @Test
    void serves_the_stage_alone_after_a_rollback() {
        var gateway = GivenStage.gateway(STAGE);
        var canary = gateway.get(CanaryControl.class).always();

        canary.rollback();
        var answer = shown(gateway);

        assertThat(answer.jsonPath("$.alias")).contains("live");
        assertThat(answer.jsonPath("$.canary")).contains("");
        assertThatThrownBy(canary::promote)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Promotion not available. Canary does not exist.");
    }

    @Test
    void keeps_the_cache_of_the_stage_through_promotion() {
        var gateway = GivenStage.gateway("""
                CacheClusterEnabled: true
                MethodSettings: [{ResourcePath: /*, HttpMethod: '*', CachingEnabled: true}]
                CanarySetting: {PercentTraffic: 0, UseStageCache: true}
                """);
        var items = CacheTest.items(gateway);
        gateway.client().get("/items/1").send();

        gateway.get(CanaryControl.class).promote();
        gateway.client().get("/items/1").send();

        assertThat(items.invocations().count()).isEqualTo(1);
    }

    @Test
    void logs_canary_calls_apart() {
        var gateway = GivenStage.gateway(STAGE);
        gateway.get(StageControl.class).accessLog("$context.requestId $context.isCanaryRequest");
        gateway.get(CanaryControl.class).never().next(CANARY);

        shown(gateway, 2);

        var entries = gateway.get(AccessLogs.class).entries();
        assertThat(entries.get(0).destination()).isEqualTo(entries.get(1).destination() + "/Canary");
        assertThat(entries.get(0).line()).endsWith(" true");
    }

    @Test
    void refuses_to_steer_what_is_not_there() {
        var gateway = GivenStage.gateway("");
        var canary = gateway.get(CanaryControl.class);

        assertThatThrownBy(canary::always)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Api/prod has no canary.")
                .hasMessageContaining("to do:");
        assertThatThrownBy(() -> CanaryDeployment.ofPercent(100.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use 0.0 to 100.0.");
    }

    @Test
    void refuses_a_template_that_has_no_such_api_for_the_canary() {
        var builder = GivenStage.builder("")
                .canary(CanaryDeployment.ofPercent(1)
                        .withTemplateText("none.yaml", "Resources: {Q: {Type: AWS::SQS::Queue}}"));

        assertThatThrownBy(builder::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a canary needs one REST API; none.yaml defines 0.");
    }

    private static ApiResponse shown(ApiGateway gateway) {
        return gateway.client().get("/shown").send();
    }

    private static List<ApiResponse> shown(ApiGateway gateway, int times) {
        return gateway.client().burst(times, client -> client.get("/shown"));
    }

    private static boolean cameFromCanary(ApiResponse response) {
        return response.jsonPath("$.canary").equals(Optional.of("true"));
    }
}
