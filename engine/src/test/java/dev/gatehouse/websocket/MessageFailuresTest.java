package dev.gatehouse.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client gets for a message that could not be served, and that the connection stays open. */
class MessageFailuresTest {

    private static final String CUSTOM = "IntegrationType: AWS\nIntegrationMethod: POST\nIntegrationUri: !Sub"
            + " arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations";
    private static final String INTERNAL = "Internal server error";

    @Test
    void a_function_error_is_a_frame_even_on_a_one_way_route() {
        try (ApiGateway gateway = failing(new GivenRoutes().function("$default", ""))) {
            assertThat(answerTo(gateway, "{}")).contains(frame(INTERNAL));
        }
    }

    @Test
    void a_function_error_behind_a_one_way_custom_integration_is_a_frame_too() {
        try (ApiGateway gateway = failing(new GivenRoutes().oneWay("$default", CUSTOM))) {
            assertThat(answerTo(gateway, "{}")).contains(frame(INTERNAL));
        }
    }

    @Test
    void an_integration_response_takes_a_function_error() {
        try (ApiGateway gateway =
                failing(new GivenRoutes().oneWay("$default", CUSTOM).response("$default", ""))) {
            assertThat(answerTo(gateway, "{}")).isEmpty();
        }
    }

    @Test
    void an_integration_response_for_the_error_answers_a_two_way_route() {
        try (ApiGateway gateway = failing(new GivenRoutes()
                .twoWay("$default", CUSTOM)
                .response("$default", "ResponseTemplates: {$default: fine}")
                .response("/.*broke.*/", "ResponseTemplates: {$default: '{\"sorry\":true}'}"))) {
            assertThat(answerTo(gateway, "{}")).isEqualTo("{\"sorry\":true}");
        }
    }

    @Test
    void a_two_way_custom_integration_without_responses_fails() {
        try (ApiGateway gateway = succeeding(new GivenRoutes().twoWay("$default", CUSTOM))) {
            assertThat(answerTo(gateway, "{}")).contains(frame(INTERNAL));
        }
    }

    @Test
    void text_that_is_no_json_is_no_matter_of_a_model_where_there_is_none() {
        try (ApiGateway gateway = succeeding(new GivenRoutes().oneWay("$default", CUSTOM))) {
            assertThat(answerTo(gateway, "no JSON")).contains(frame(INTERNAL));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "[1]", "null", "{\"statusCode\":\"abc\"}"})
    void a_malformed_answer_is_a_frame(String output) {
        try (ApiGateway gateway = new GivenRoutes()
                .function("$default", "")
                .gateway()
                .function("Fn", invocation -> FunctionOutcome.returned(output))
                .start()) {
            assertThat(answerTo(gateway, "{}")).contains(frame(INTERNAL));
        }
    }

    @Test
    void a_function_that_is_too_slow_is_a_frame_of_its_own() {
        try (ApiGateway gateway = succeeding(new GivenRoutes().function("$default", ""))) {
            gateway.get(Lambdas.class).function("Fn").sleeps(Duration.ofSeconds(30));

            assertThat(answerTo(gateway, "{}")).contains(frame("Endpoint request timed out"));
        }
    }

    @Test
    void a_connect_that_is_too_slow_is_504_and_a_malformed_one_502() {
        try (ApiGateway gateway = succeeding(new GivenRoutes().function("$connect", ""))) {
            var client = GivenRoutes.client(gateway);
            gateway.get(Lambdas.class).function("Fn").answers("no object");
            assertThat(client.connect().attempt().response().status()).isEqualTo(502);

            gateway.get(Lambdas.class).function("Fn").sleeps(Duration.ofSeconds(30));
            assertThat(client.connect().attempt().response().status()).isEqualTo(504);
        }
    }

    @Test
    void a_throttled_route_is_a_frame_and_the_connection_stays() {
        var routes = new GivenRoutes()
                .function("$default", "")
                .stage("RouteSettings: {$default: {ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1}}");
        try (ApiGateway gateway = succeeding(routes)) {
            var session = GivenRoutes.client(gateway).connect().open();

            session.send("one");
            session.send("two");

            assertThat(session.next()).hasValueSatisfying(text -> assertThat(text)
                    .startsWith("{\"message\": \"Too Many Requests\", \"connectionId\":\"" + session.connectionId()
                            + "\", \"requestId\":\""));
            assertThat(session.closedWith()).isEmpty();
        }
    }

    @Test
    void a_message_that_no_template_may_pass_without_is_a_frame_and_calls_nothing() {
        try (ApiGateway gateway = succeeding(new GivenRoutes()
                .oneWay("$default", CUSTOM + "\nPassthroughBehavior: NEVER\nTemplateSelectionExpression: other"))) {
            assertThat(answerTo(gateway, "{}")).contains(frame(INTERNAL));
            assertThat(gateway.get(Lambdas.class).function("Fn").invocations().isEmpty())
                    .isTrue();
        }
    }

    private static ApiGateway failing(GivenRoutes routes) {
        return routes.gateway()
                .function(
                        "Fn",
                        invocation -> FunctionOutcome.failed(
                                FunctionError.unhandled("java.lang.IllegalStateException", "it broke")))
                .start();
    }

    private static ApiGateway succeeding(GivenRoutes routes) {
        return routes.gateway()
                .function("Fn", invocation -> FunctionOutcome.returned("{\"statusCode\":200}"))
                .start();
    }

    /** Empty if nothing came; the connection must still be open. */
    private static String answerTo(ApiGateway gateway, String message) {
        WebSocketSession session = GivenRoutes.client(gateway).connect().open();
        session.send(message);
        String answer = session.next().orElse("");
        assertThat(session.closedWith()).isEmpty();
        return answer;
    }

    private static String frame(String message) {
        return "{\"message\": \"" + message + "\", \"connectionId\":\"";
    }
}
