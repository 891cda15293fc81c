package dev.gatehouse.integrations;

import static dev.gatehouse.integrations.GivenApi.gateway;
import static dev.gatehouse.integrations.GivenApi.getIt;
import static dev.gatehouse.integrations.GivenApi.it;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mock integrations, and what they share with others: templates and their selection. */
class MockIntegrationTest {

    @Test
    void selects_the_response_by_the_status_code_of_its_template() {
        var gateway = gateway(getIt("""
                type: mock
                requestTemplates: {application/json: '{"statusCode": $input.params("s")}'}
                responses:
                  default: {statusCode: '200', responseTemplates: {application/json: other}}
                  4\\d{2}: {statusCode: '404', responseTemplates: {application/json: missing}}
                """)).start();

        assertThat(gateway.client().get("/it").query("s", "204").send().text()).isEqualTo("other");
        assertThat(gateway.client().get("/it").query("s", "410").send().status())
                .isEqualTo(404);
    }

    @Test
    void prefers_the_response_of_the_same_status_among_patterns_that_fit() {
        var gateway = gateway(getIt("""
                type: mock
                requestTemplates: {application/json: '{"statusCode": 404}'}
                responses:
                  '[245].*': {statusCode: '200'}
                  4\\d{2}: {statusCode: '404'}
                """)).start();

        assertThat(gateway.client().get("/it").send().status()).isEqualTo(404);
    }

    @Test
    void answers_by_the_default_response_without_a_request_template() {
        var gateway = gateway(getIt("""
                type: mock
                responses: {default: {statusCode: '404'}, '200': {statusCode: '200'}}
                """)).start();

        assertThat(gateway.client().get("/it").send().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"no json", "'{}'", "'{\"statusCode\": \"often\"}'", "'#set($x ='"})
    void answers_500_when_the_template_gives_no_status_code(String template) {
        var gateway = gateway(getIt("""
                type: mock
                requestTemplates: {application/json: '%s'}
                responses: {default: {statusCode: '200'}}
                """.formatted(template))).start();

        assertThat(gateway.client().get("/it").send().status()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, WHEN_NO_MATCH, , 200",
        "application/json, WHEN_NO_MATCH, application/xml, 200",
        "application/json, WHEN_NO_TEMPLATES, , 200",
        "application/json, WHEN_NO_TEMPLATES, application/json; charset=utf-8, 200",
        "application/json, WHEN_NO_TEMPLATES, application/xml, 415",
        "application/json, NEVER, , 200",
        "application/json, NEVER, application/xml, 415",
        "application/xml, WHEN_NO_TEMPLATES, , 415",
        "application/xml, NEVER, application/json, 415",
        "application/xml, NEVER, application/xml, 200",
        "none, WHEN_NO_MATCH, application/xml, 200",
        "none, WHEN_NO_TEMPLATES, application/xml, 200",
        "none, NEVER, application/json, 415"
    })
    void passes_or_refuses_a_body_without_a_fitting_template(
            String template, String behavior, String contentType, int status) {
        String templates = template.equals("none") ? "{}" : "{" + template + ": '{\"statusCode\": 200}'}";
        var gateway = gateway(it("post", """
                type: mock
                passthroughBehavior: %s
                requestTemplates: %s
                responses: {default: {statusCode: '200'}}
                """.formatted(behavior, templates))).start();

        var call = gateway.client().post("/it").body("<a/>");
        var response = contentType == null
                ? call.send()
                : call.header("content-type", contentType).send();

        assertThat(response.status()).isEqualTo(status);
        if (status == 415) {
            assertThat(response.text()).isEqualTo("{\"message\": \"Unsupported Media Type\"}");
            assertThat(response.header("x-amzn-errortype")).contains("BadRequestException");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/xml, xml, application/xml",
        "application/xml;q=0.5, xml, application/xml",
        "'text/html, application/xml', json, application/json",
        ", json, application/json"
    })
    void chooses_the_response_template_by_the_first_accepted_type(String accept, String body, String contentType) {
        var gateway = gateway(getIt("""
                type: mock
                requestTemplates: {application/json: '{"statusCode": 200}'}
                responses:
                  default:
                    statusCode: '200'
                    responseTemplates: {application/xml: xml, application/json: json}
                """)).start();

        var call = gateway.client().get("/it");
        var response =
                accept == null ? call.send() : call.header("accept", accept).send();

        assertThat(response.text()).isEqualTo(body);
        assertThat(response.header("content-type")).contains(contentType);
    }

    @Test
    void fails_a_call_whose_template_overrides_a_parameter_twice() {
        var gateway = gateway(getIt("""
                type: mock
                requestTemplates: {application/json: '{"statusCode": 200}'}
                responses:
                  default:
                    statusCode: '200'
                    responseTemplates:
                      application/json: |
                        #set($context.responseOverride.header.a = "1")
                        #set($context.responseOverride.header.a = "2")
                """)).start();

        assertThat(gateway.client().get("/it").send().status()).isEqualTo(500);
    }

    @Test
    void warns_at_the_start_of_a_template_that_is_no_velocity() {
        var gateway = gateway(getIt("""
                type: mock
                requestTemplates: {application/json: '#if($x'}
                responses: {default: {statusCode: '200'}}
                """)).start();

        assertThat(gateway.findings()).anySatisfy(finding -> assertThat(finding.message())
                .startsWith("calls that need the request template application/json will fail: "));
    }
}
