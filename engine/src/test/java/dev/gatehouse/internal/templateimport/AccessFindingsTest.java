package dev.gatehouse.internal.templateimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.ApiGateway;
import org.junit.jupiter.api.Test;

/** What decides who may call and can't be evaluated refuses the start. */
class AccessFindingsTest {

    @Test
    void a_condition_operator_that_there_is_not_refuses_the_start() {
        assertThat(refused(policy("{StringSortOf: {aws:SourceIp: x}}")))
                .contains("x-amazon-apigateway-policy can't be evaluated")
                .contains("there is no condition operator \"StringSortOf\"");
    }

    @Test
    void a_condition_key_that_api_gateway_does_not_know_refuses_the_start() {
        assertThat(refused(policy("{StringEquals: {aws:Weather: fine}}"))).contains("aws:Weather");
    }

    @Test
    void a_policy_that_can_be_evaluated_does_not() {
        assertThat(refused(policy("{IpAddress: {aws:SourceIp: 192.0.2.0/24}}"))).isEmpty();
    }

    @Test
    void an_identity_source_that_there_is_not_refuses_the_start() {
        assertThat(refused(authorizer("identitySource: method.request.cookie.session")))
                .contains("Invalid token source expression: method.request.cookie.session");
    }

    @Test
    void a_validation_expression_that_is_none_refuses_the_start() {
        assertThat(refused(authorizer("identityValidationExpression: 'Bearer ('")))
                .contains("identityValidationExpression is not a regular expression");
    }

    private static String refused(String template) {
        Throwable thrown = catchThrowable(() -> ApiGateway.builder()
                .templateText("api.yaml", template)
                .openApiStage("test")
                .start()
                .close());
        return thrown == null ? "" : String.valueOf(thrown.getMessage());
    }

    private static String policy(String condition) {
        return """
                swagger: "2.0"
                info: {title: case, version: "1"}
                x-amazon-apigateway-policy:
                  Version: "2012-10-17"
                  Statement:
                    - {Effect: Allow, Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*", Condition: %s}
                paths:
                  /a: {get: {x-amazon-apigateway-integration: {type: mock}}}
                """.formatted(condition);
    }

    private static String authorizer(String line) {
        return """
                swagger: "2.0"
                info: {title: case, version: "1"}
                securityDefinitions:
                  la:
                    type: apiKey
                    name: Authorization
                    in: header
                    x-amazon-apigateway-authtype: custom
                    x-amazon-apigateway-authorizer:
                      type: token
                      authorizerUri: arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:Auth/invocations
                      %s
                paths:
                  /a: {get: {security: [{la: []}], x-amazon-apigateway-integration: {type: mock}}}
                """.formatted(line);
    }
}
