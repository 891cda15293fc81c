package dev.gatehouse.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.StageControl;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.logs.AccessLogs;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a call sees of a stage that the test has changed, and of a function that nothing provides. */
class StageChangeTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: com.example.Fn
                  Runtime: java21
                  CodeUri: .
                  Events: {Call: {Type: @EVENT@, Properties: {Path: /items, Method: get}}}
            """;

    /** Kinds of API that take requests; open sessions have tests of their own. */
    private enum Kind {
        REST("Api", "Prod"),
        HTTP("HttpApi", "$default");

        private final String event;
        private final String stage;

        Kind(String event, String stage) {
            this.event = event;
            this.stage = stage;
        }

        ApiGateway gateway() {
            return ApiGateway.builder()
                    .templateText("template.yaml", TEMPLATE.replace("@EVENT@", event))
                    .function("Fn", invocation -> FunctionOutcome.returned("{\"statusCode\":200}"))
                    .start();
        }

        ApiGateway gatewayWithoutFunction() {
            return ApiGateway.builder()
                    .templateText("template.yaml", TEMPLATE.replace("@EVENT@", event))
                    .start();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_call_runs_by_the_stage_as_it_is_now_and_a_fresh_test_by_the_templates(Kind kind) {
        try (ApiGateway gateway = kind.gateway()) {
            var control = gateway.api().stage(kind.stage).control();
            control.variable("colour", "green").variable("size", "xl").accessLog("$context.stage now");

            gateway.client().get("/items").send();
            var fresh = gateway.fresh();
            fresh.client().get("/items").send();

            assertThat(lastEvent(gateway)).contains("\"stageVariables\":{\"colour\":\"green\",\"size\":\"xl\"}");
            assertThat(gateway.get(AccessLogs.class).last().line()).isEqualTo(kind.stage + " now");
            assertThat(lastEvent(fresh)).doesNotContain("green");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_stage_is_known_to_controls_as_it_is_now(Kind kind) {
        try (ApiGateway gateway = kind.gateway()) {
            StageControl control = gateway.api().stage(kind.stage).control();

            control.variable("colour", "green");

            assertThat(control.variables()).containsEntry("colour", "green");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_function_that_nothing_provides_is_told_to_the_test(Kind kind) {
        try (ApiGateway gateway = kind.gatewayWithoutFunction()) {
            var call = gateway.client().get("/items");

            assertThatThrownBy(call::send)
                    .isInstanceOf(NotProvidedException.class)
                    .hasMessageContaining("Fn");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_function_that_nothing_provides_is_501_to_any_other_client(Kind kind) throws Exception {
        try (ApiGateway gateway = kind.gatewayWithoutFunction()) {
            URI url = gateway.api().stage(kind.stage).invokeUrl();
            var request = HttpRequest.newBuilder(URI.create(url + "/items")).build();

            var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(501);
            assertThat(response.headers().firstValue("x-gatehouse-refusal"))
                    .hasValueSatisfying(text -> assertThat(text).contains("Fn"));
        }
    }

    private static String lastEvent(ApiGateway gateway) {
        return gateway.get(Lambdas.class).function("Fn").invocations().last().event();
    }
}
