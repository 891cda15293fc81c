package dev.gatehouse.integrations;

import static dev.gatehouse.integrations.GivenApi.gateway;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.TemplateException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validators: required parameters and models. */
class RequestValidationTest {

    private static final String VALIDATORS = """
            x-amazon-apigateway-request-validators:
              all: {validateRequestBody: true, validateRequestParameters: true}
              body: {validateRequestBody: true, validateRequestParameters: false}
            x-amazon-apigateway-request-validator: all
            x-amazon-apigateway-gateway-responses:
              BAD_REQUEST_BODY:
                responseTemplates:
                  application/json: '{"message":$context.error.messageString,"why":"$context.error.validationErrorString"}'
            components:
              schemas:
                Pet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}
                Broken: {type: 17}
            """;

    @ParameterizedTest
    @CsvSource({"'', '[x-need, q]'", "'?q=', '[x-need, q]'", "'?q=%20', '[x-need, q]'", "'?q=1', '[x-need]'"})
    void names_missing_and_blank_parameters(String query, String missing) {
        var gateway = start(operation("all", "Pet"));

        var response = gateway.client()
                .call("POST", "/pets" + query)
                .json(Map.of("name", "Rex"))
                .send();

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text())
                .isEqualTo("{\"message\": \"Missing required request parameters: " + missing + "\"}");
        assertThat(response.header("x-amzn-errortype")).contains("BadRequestException");
    }

    @Test
    void tells_what_breaks_the_model_to_gateway_responses() {
        var gateway = start(operation("body", "Pet"));

        var response = gateway.client().post("/pets").json(Map.of("age", "old")).send();

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text())
                .startsWith("{\"message\":\"Invalid request body\",\"why\":\"")
                .contains("object has missing required properties");
    }

    @ParameterizedTest
    @CsvSource({"application/xml, 200", "application/json; charset=utf-8, 400", ", 400"})
    void validates_bodies_of_a_type_that_has_a_model(String contentType, int status) {
        var gateway = start(operation("body", "Pet"));

        var call = gateway.client().post("/pets").body("[]");
        var response = contentType == null
                ? call.send()
                : call.header("content-type", contentType).send();

        assertThat(response.status()).isEqualTo(status);
    }

    @Test
    void refuses_a_body_that_is_no_json() {
        var gateway = start(operation("body", "Pet"));

        assertThat(gateway.client().post("/pets").body("{").send().status()).isEqualTo(400);
    }

    @Test
    void refuses_the_start_when_a_model_that_validates_is_no_schema() {
        assertThatThrownBy(() -> start(operation("body", "Broken")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Broken");
    }

    private static ApiGateway start(String paths) {
        return gateway(VALIDATORS, paths).start();
    }

    private static String operation(String validator, String model) {
        return """
                /pets:
                  post:
                    x-amazon-apigateway-request-validator: %s
                    parameters:
                    - {name: q, in: query, required: true, schema: {type: string}}
                    - {name: x-need, in: header, required: true, schema: {type: string}}
                    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}}
                    responses: {'200': {description: ok}}
                    x-amazon-apigateway-integration:
                      type: mock
                      requestTemplates: {application/json: '{"statusCode": 200}'}
                      responses: {default: {statusCode: '200'}}
                """.formatted(validator, model);
    }
}
