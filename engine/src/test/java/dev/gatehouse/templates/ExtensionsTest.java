package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extensions that API Gateway does not know, or not there, are told. */
class ExtensionsTest {

    private static final String BODY = """
            openapi: 3.0.1
            info: {title: t, version: "1"}
            x-top: {a: b}
            paths:
              /a:
                x-path: {a: b}
                get:
                  x-operation: {a: b}
                  x-amazon-apigateway-integration: {type: http_proxy, httpMethod: GET, uri: https://a.example.com}
            components:
              securitySchemes:
                key: {type: apiKey, name: Authorization, in: header, x-scheme: {a: b}}
            """;

    @ParameterizedTest
    @CsvSource({
        "x-top, x-amazon-apigateway-request-validatrs, at the top, x-amazon-apigateway-request-validators",
        "x-path, x-amazon-apigateway-any-methods, at a path, x-amazon-apigateway-any-method",
        "x-operation, x-amazon-apigateway-integratoin, at an operation, x-amazon-apigateway-integration",
        "x-scheme, x-amazon-apigateway-authoriser, at a security scheme, x-amazon-apigateway-authorizer"
    })
    void a_misspelled_one_is_a_warning_with_its_place(String place, String name, String words, String meant) {
        var started = Started.of(api(BODY.replace(place, name)));

        assertThat(started.runs()).isTrue();
        assertThat(started.warnings()).anySatisfy(story -> assertThat(story)
                .contains("have no " + name + " " + words, "did you mean \"" + meant + "\"?", "api.yaml:"));
    }

    @Test
    void one_at_the_wrong_place_is_a_warning() {
        var started = Started.of(api(BODY.replace("x-operation", "x-amazon-apigateway-policy")));

        assertThat(started.warnings())
                .anySatisfy(story -> assertThat(story).contains("have no x-amazon-apigateway-policy at an operation"));
    }

    @Test
    void one_of_the_other_kind_of_api_is_a_warning() {
        var started = Started.of(api(BODY.replace("x-top", "x-amazon-apigateway-policy"))
                .openApiProtocol(ApiGatewayBuilder.Protocol.HTTP));

        assertThat(started.warnings())
                .anySatisfy(story -> assertThat(story).contains("HTTP APIs have no x-amazon-apigateway-policy"));
    }

    @Test
    void a_member_of_an_integration_that_there_is_not_is_a_warning() {
        var started = Started.of(api(BODY.replace("httpMethod: GET", "httpMethod: GET, passthroughBehaviour: never")));

        assertThat(started.warnings()).anySatisfy(story -> assertThat(story)
                .contains(
                        "x-amazon-apigateway-integration has no member passthroughBehaviour",
                        "did you mean \"passthroughBehavior\"?"));
    }

    @Test
    void those_of_others_are_none_of_our_business() {
        assertThat(Started.of(api(BODY)).warnings())
                .noneMatch(story -> story.matches("(?s).*x-(top|path|operation|scheme).*"));
    }

    private static ApiGatewayBuilder api(String body) {
        return ApiGateway.builder().templateText("api.yaml", body);
    }
}
