package dev.gatehouse.integrations;

import static dev.gatehouse.integrations.GivenApi.gateway;
import static dev.gatehouse.integrations.GivenApi.getIt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import org.junit.jupiter.api.Test;

/** Customised gateway responses. */
class GatewayResponsesTest {

    @Test
    void takes_nothing_from_the_default_for_a_type_of_its_own() {
        var gateway = start("""
                DEFAULT_4XX:
                  statusCode: 418
                  responseParameters: {gatewayresponse.header.x-default: "'yes'"}
                  responseTemplates: {application/json: default}
                MISSING_AUTHENTICATION_TOKEN:
                  responseParameters: {gatewayresponse.header.x-own: "'yes'"}
                """);

        var response = gateway.client().get("/nowhere").send();

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.text()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
        assertThat(response.header("x-own")).contains("yes");
        assertThat(response.header("x-default")).isEmpty();
    }

    @Test
    void keeps_the_original_error_type_under_another_status() {
        var gateway = start("MISSING_AUTHENTICATION_TOKEN: {statusCode: 404}");

        var response = gateway.client().get("/nowhere").send();

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.header("x-amzn-errortype")).contains("MissingAuthenticationTokenException");
    }

    @Test
    void fills_headers_from_the_request_the_context_and_the_stage() {
        var gateway = start("""
                MISSING_AUTHENTICATION_TOKEN:
                  responseParameters:
                    gatewayresponse.header.a: method.request.header.X-From
                    gatewayresponse.header.b: method.request.querystring.q
                    gatewayresponse.header.c: context.stage
                    gatewayresponse.header.d: stageVariables.colour
                    gatewayresponse.header.e: method.request.header.absent
                    gatewayresponse.header.Content-Type: "'text/plain'"
                """);

        var response = gateway.client()
                .get("/nowhere")
                .query("q", "1")
                .header("x-from", "me")
                .send();

        assertThat(response.header("a")).contains("me");
        assertThat(response.header("b")).contains("1");
        assertThat(response.header("c")).contains("test");
        assertThat(response.header("d")).contains("blue");
        assertThat(response.header("e")).isEmpty();
        assertThat(response.headerValues("content-type")).containsExactly("text/plain");
    }

    @Test
    void chooses_the_template_that_the_client_accepts() {
        var gateway = start("""
                MISSING_AUTHENTICATION_TOKEN:
                  responseTemplates:
                    text/html: <b>$context.error.message</b>
                    application/json: '{"m":$context.error.messageString}'
                """);

        var html =
                gateway.client().get("/nowhere").header("accept", "text/html").send();
        var json = gateway.client().get("/nowhere").header("accept", "text/css").send();

        assertThat(html.text()).isEqualTo("<b>Missing Authentication Token</b>");
        assertThat(html.header("content-type")).contains("text/html");
        assertThat(json.text()).isEqualTo("{\"m\":\"Missing Authentication Token\"}");
    }

    private static ApiGateway start(String responses) {
        String extensions = "x-amazon-apigateway-gateway-responses:\n" + responses.indent(2);
        return gateway(extensions, getIt("""
                        type: mock
                        requestTemplates: {application/json: '{"statusCode": 200}'}
                        responses: {default: {statusCode: '200'}}
                        """))
                .shared(it -> it.stageVariable("colour", "blue"))
                .start();
    }
}
