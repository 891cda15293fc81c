package dev.gatehouse.integrations;

import static dev.gatehouse.integrations.GivenApi.gateway;
import static dev.gatehouse.integrations.GivenApi.it;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.FunctionControl;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.FunctionOutcome;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions behind integrations that are no proxy. */
class LambdaIntegrationTest {

    private static final String URI = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
            + "arn:aws:lambda:us-east-1:123456789012:function:F/invocations";

    @ParameterizedTest
    @CsvSource({
        "'Order 4 four hundred', 404",
        "'anything else', 500",
        "'', 200",
        "'two\nlines', 200",
        "'Invalid input', 200"
    })
    void selects_a_response_by_the_whole_error_message(String message, int status) {
        var gateway = start("""
                responses:
                  default: {statusCode: '200'}
                  .*four hundred.*: {statusCode: '404'}
                  Invalid*: {statusCode: '404'}
                  anything.+: {statusCode: '500'}
                """);
        function(gateway).raises("E", message);

        assertThat(gateway.client().post("/it").send().status()).isEqualTo(status);
    }

    @Test
    void prefers_the_lowest_status_of_several_patterns_that_fit() {
        var gateway = start("""
                responses:
                  .+: {statusCode: '500'}
                  .*gone.*: {statusCode: '404'}
                  default: {statusCode: '200'}
                """);
        function(gateway).raises("E", "it is gone");

        assertThat(gateway.client().post("/it").send().status()).isEqualTo(404);
    }

    @Test
    void lets_a_pattern_for_anything_match_a_success() {
        var gateway = start("responses: {'.*': {statusCode: '404'}}");

        assertThat(gateway.client().post("/it").send().status()).isEqualTo(404);
    }

    @Test
    void answers_500_when_the_selected_status_is_no_method_response() {
        var gateway = start("responses: {default: {statusCode: '202'}}");

        assertThat(gateway.client().post("/it").send().status()).isEqualTo(500);
    }

    @Test
    void refuses_a_payload_that_is_no_json_in_lambdas_words() {
        var gateway = start("responses: {default: {statusCode: '200'}}");

        var response = gateway.client()
                .post("/it")
                .header("content-type", "text/plain")
                .body("plain")
                .send();

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("Could not parse request body into json: ");
        assertThat(function(gateway).invocations().isEmpty()).isTrue();
    }

    @Test
    void hands_an_event_over_without_its_result() {
        var gateway = start("""
                requestParameters: {integration.request.header.X-Amz-Invocation-Type: "'Event'"}
                responses: {default: {statusCode: '200'}}
                """);
        function(gateway).raises("E", "late failure");

        var response = gateway.client().post("/it").json(Map.of("job", 1)).send();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEmpty();
        assertThat(gateway.awaitQuiescence(Duration.ofSeconds(5))).isTrue();
        assertThat(function(gateway).invocations().first().event()).isEqualTo("{\"job\":1}");
    }

    @Test
    void takes_the_message_out_of_a_json_error_for_a_header() {
        var gateway = gateway("""
                /it:
                  post:
                    responses: {'200': {description: ok, headers: {x-why: {schema: {type: string}}}}}
                    x-amazon-apigateway-integration:
                      type: aws
                      httpMethod: POST
                      uri: %s
                      responses:
                        default:
                          statusCode: '200'
                          responseParameters:
                            method.response.header.x-why: integration.response.body.errorMessage.reason
                """.formatted(URI))
                .function("F", invocation -> FunctionOutcome.returned("{}"))
                .start();
        function(gateway).raises("E", "{\"reason\": \"closed\"}");

        assertThat(gateway.client().post("/it").send().header("x-why")).contains("closed");
    }

    @Test
    void decodes_base64_that_a_function_returns_as_a_json_string() {
        var gateway = start("responses: {default: {statusCode: '200', contentHandling: CONVERT_TO_BINARY}}");
        function(gateway).answers("\"AYsA/0vOzy3UUdO1uDk=\"");

        assertThat(gateway.client().post("/it").send().bytes()).startsWith(0x01, 0x8b, 0x00, 0xff);
    }

    @Test
    void answers_504_when_the_function_takes_longer_than_the_integration_waits() {
        var gateway = start("timeoutInMillis: 50\nresponses: {default: {statusCode: '200'}}");
        function(gateway).answers("{}").sleeps(Duration.ofMillis(200));

        assertThat(gateway.client().post("/it").send().status()).isEqualTo(504);
    }

    @Test
    void answers_413_when_the_payload_is_too_large_for_lambda() {
        var gateway = start("responses: {default: {statusCode: '200'}}");

        var response = gateway.client()
                .post("/it")
                .body("\"" + "a".repeat(6_300_000) + "\"")
                .send();

        assertThat(response.status()).isEqualTo(413);
        assertThat(response.text()).isEqualTo("{\"message\": \"Request Too Long\"}");
        assertThat(response.header("x-amzn-errortype")).contains("BadRequestException");
    }

    private static ApiGateway start(String rest) {
        String integration = "type: aws\nhttpMethod: POST\nuri: " + URI + "\n" + rest.stripIndent();
        return gateway(it("post", integration))
                .function("F", invocation -> FunctionOutcome.returned("{\"done\": true}"))
                .start();
    }

    private static FunctionControl function(ApiGateway gateway) {
        return gateway.get(Lambdas.class).function("F");
    }
}
