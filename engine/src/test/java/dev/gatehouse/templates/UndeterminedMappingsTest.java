package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
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

    @ParameterizedTest
    @ValueSource(strings = {"/answer", "/request", "/header"})
    void without_the_value_fail_and_say_which_one(String path) {
        try (ApiGateway gateway = builder().start()) {
            var response = gateway.api().client().get(path).send();

            assertThat(response.status()).isEqualTo(500);
            assertThat(response.text()).doesNotContain("unresolved");
            assertThat(response.story()).contains("does not determine", "set the value of ssm:/greeting");
            assertThat(gateway.api().client().get("/fine").send().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/answer", "/request", "/header"})
    void with_the_value_work(String path) {
        try (ApiGateway gateway = builder().value("ssm:/greeting", "hello").start()) {
            assertThat(gateway.api().client().get(path).send().status()).isEqualTo(200);
        }
    }

    private static ApiGatewayBuilder builder() {
        return ApiGateway.builder().templateText("template.yaml", TEMPLATE);
    }
}
