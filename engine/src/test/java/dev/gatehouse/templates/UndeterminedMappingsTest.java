package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.NotProvidedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mappings that hold a value of another stack or store: calls that need them work with the value only. */
class UndeterminedMappingsTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  DefinitionBody:
                    swagger: "2.0"
                    info: {title: shop, version: "1"}
                    paths:
                      /fine:
                        get:
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses: {default: {statusCode: "200"}}
                      /answer:
                        get:
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses:
                              default:
                                statusCode: "200"
                                responseTemplates: {application/json: '{{resolve:ssm:/greeting}}'}
                      /request:
                        get:
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200, "a": "{{resolve:ssm:/greeting}}"}'}
                            responses: {default: {statusCode: "200"}}
                      /header:
                        get:
                          responses: {"200": {description: ok, headers: {x-greeting: {type: string}}}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses:
                              default:
                                statusCode: "200"
                                responseParameters:
                                  method.response.header.x-greeting: "'{{resolve:ssm:/greeting}}'"
            """;

    private static final String MORE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  Variables: {who: '{{resolve:ssm:/greeting}}'}
                  GatewayResponses:
                    UNAUTHORIZED:
                      ResponseParameters: {Headers: {x-greeting: "'{{resolve:ssm:/greeting}}'"}}
                    MISSING_AUTHENTICATION_TOKEN:
                      ResponseTemplates: {application/json: '{"m": "{{resolve:ssm:/greeting}}"}'}
                  DefinitionBody:
                    swagger: "2.0"
                    info: {title: shop, version: "1"}
                    securityDefinitions:
                      pool:
                        type: apiKey
                        name: Authorization
                        in: header
                        x-amazon-apigateway-authtype: cognito_user_pools
                        x-amazon-apigateway-authorizer:
                          type: cognito_user_pools
                          providerARNs: [!GetAtt Pool.Arn]
                    paths:
                      /guarded:
                        get:
                          security: [{pool: []}]
                          x-amazon-apigateway-integration: &mock
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses: {default: {statusCode: "200"}}
                          responses: {"200": {description: ok}}
                      /template:
                        get:
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses:
                              default: {statusCode: "200", responseTemplates: {application/json: $stageVariables.who}}
                      /header:
                        get:
                          responses: {"200": {description: ok, headers: {x-a: {type: string}}}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses:
                              default:
                                statusCode: "200"
                                responseParameters: {method.response.header.x-a: stageVariables.who}
                      /uri:
                        get:
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: http_proxy
                            httpMethod: GET
                            uri: https://shop.example/${stageVariables.who}
                      /backend:
                        get:
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: http_proxy
                            httpMethod: GET
                            uri: https://shop.example/
                            requestParameters: {integration.request.header.x-a: stageVariables.who}
              Web:
                Type: AWS::Serverless::HttpApi
                Properties:
                  StageName: prod
                  DefinitionBody:
                    openapi: "3.0.1"
                    info: {title: web, version: "1"}
                    paths:
                      /web/request:
                        get:
                          x-amazon-apigateway-integration:
                            type: http_proxy
                            httpMethod: GET
                            payloadFormatVersion: "1.0"
                            uri: https://shop.example/
                            requestParameters: {"overwrite:header.x-a": "{{resolve:ssm:/greeting}}"}
                      /web/answer:
                        get:
                          x-amazon-apigateway-integration:
                            type: http_proxy
                            httpMethod: GET
                            payloadFormatVersion: "1.0"
                            uri: https://shop.example/
                            responseParameters: {"200": {"overwrite:header.x-a": "{{resolve:ssm:/greeting}}"}}
              Pool:
                Type: AWS::Cognito::UserPool
            """;

    @ParameterizedTest
    @ValueSource(strings = {"/answer", "/request", "/header"})
    void without_the_value_fail_and_say_which_one(String path) {
        try (ApiGateway gateway = builder(TEMPLATE).start()) {
            assertThatThrownBy(() -> gateway.api().client().get(path).send())
                    .isInstanceOf(NotProvidedException.class)
                    .hasMessageContaining("does not determine")
                    .hasMessageContaining("set the value of ssm:/greeting");
            assertThat(gateway.api().client().get("/fine").send().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/answer", "/request", "/header"})
    void with_the_value_work(String path) {
        try (ApiGateway gateway =
                builder(TEMPLATE).value("ssm:/greeting", "hello").start()) {
            assertThat(gateway.api().client().get(path).send().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/guarded", "/template", "/header", "/uri", "/backend", "/web/request", "/web/answer"
            })
    void stage_variables_gateway_responses_and_parameters_of_http_apis_fail_likewise(String path) {
        try (ApiGateway gateway = builder(MORE).start()) {
            GatewayClient client =
                    gateway.api(path.startsWith("/web") ? "Web" : "Api").client();

            assertThatThrownBy(() -> client.get(path).send())
                    .isInstanceOf(NotProvidedException.class)
                    .hasMessageContaining("set the value of ssm:/greeting");
        }
        try (ApiGateway gateway = builder(MORE).value("ssm:/greeting", "hello").start()) {
            GatewayClient client =
                    gateway.api(path.startsWith("/web") ? "Web" : "Api").client();

            assertThat(client.get(path).send().status()).isIn(200, 401, 403);
        }
    }

    @Test
    void a_stage_variable_without_a_value_is_a_warning_of_the_start() {
        try (ApiGateway gateway = builder(MORE).start()) {
            assertThat(gateway.findings())
                    .anyMatch(finding -> finding.code().equals("StageVariableWithoutValue")
                            && finding.message().contains("Variables.who")
                            && finding.location().line() == 7);
        }
    }

    private static ApiGatewayBuilder builder(String template) {
        return ApiGateway.builder()
                .templateText("template.yaml", template)
                .backend("https://shop.example", backend -> backend.answers(200, "[]"));
    }
}
