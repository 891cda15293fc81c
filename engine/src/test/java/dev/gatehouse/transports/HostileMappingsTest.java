package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.function.FunctionOutcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A client's value that templates and mappings put into a header can't break the answer apart. */
class HostileMappingsTest {

    private static final List<String> HOSTILE = List.of("a%0D%0AX-B:%20b", "a%0Ab", "a%0Db", "a%00b", "a%1Bb", "a%7Fb");

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("hostile-mappings.yaml", """
                    Transform: AWS::Serverless-2016-10-31
                    Resources:
                      Rest:
                        Type: AWS::Serverless::Api
                        Properties:
                          StageName: test
                          EndpointConfiguration: REGIONAL
                          DefinitionBody:
                            swagger: '2.0'
                            info: {title: t, version: '1'}
                            x-amazon-apigateway-gateway-responses:
                              MISSING_AUTHENTICATION_TOKEN:
                                responseParameters: {gatewayresponse.header.X-A: method.request.querystring.q}
                            paths:
                              /mapped:
                                get:
                                  parameters: [{in: query, name: q, type: string}]
                                  responses: {'200': {description: ok, headers: {X-A: {type: string}}}}
                                  x-amazon-apigateway-integration:
                                    type: mock
                                    requestTemplates: {application/json: '{"statusCode": 200}'}
                                    responses:
                                      default:
                                        statusCode: '200'
                                        responseParameters: {method.response.header.X-A: "method.request.querystring.q"}
                              /overridden:
                                get:
                                  responses: {'200': {description: ok}}
                                  x-amazon-apigateway-integration:
                                    type: mock
                                    requestTemplates: {application/json: '{"statusCode": 200}'}
                                    responses:
                                      default:
                                        statusCode: '200'
                                        responseTemplates:
                                          application/json: "#set($context.responseOverride.header.X-A = $input.params('q'))"
                              /early:
                                get:
                                  responses: {'200': {description: ok}}
                                  x-amazon-apigateway-integration:
                                    type: mock
                                    requestTemplates: {application/json: '{"statusCode": 200}'}
                                    responses:
                                      default:
                                        statusCode: '200'
                                        responseTemplates:
                                          application/json: "#set($context.responseOverride.status = 101)"
                      Http: {Type: AWS::Serverless::HttpApi}
                      Fn:
                        Type: AWS::Serverless::Function
                        Properties: {Runtime: java21, Handler: h, CodeUri: .}
                      I:
                        Type: AWS::ApiGatewayV2::Integration
                        Properties:
                          ApiId: !Ref Http
                          IntegrationType: AWS_PROXY
                          IntegrationUri: !GetAtt Fn.Arn
                          PayloadFormatVersion: '2.0'
                          ResponseParameters:
                            '200': {ResponseParameters: [{Destination: 'overwrite:header.X-A', Source: $request.querystring.q}]}
                      R:
                        Type: AWS::ApiGatewayV2::Route
                        Properties: {ApiId: !Ref Http, RouteKey: GET /mapped, Target: !Sub 'integrations/${I}'}
                    """)
            .function("Fn", invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"hi\"}"))
            .start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "IN_PROCESS, /mapped",
        "SOCKET, /mapped",
        "IN_PROCESS, /overridden",
        "SOCKET, /overridden",
    })
    void fails_the_call_of_a_rest_api(Way way, String path) {
        var client = way.client(gateway.api("Rest").stage("test"));

        assertThat(HOSTILE).allSatisfy(value -> assertRefused(client, path + "?q=" + value, "server error"));
        assertThat(client.get(path + "?q=fine").send().header("x-a")).hasValue("fine");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void fails_the_call_of_an_http_api(Way way) {
        var client = way.client(gateway.api("Http").stage("$default"));

        assertThat(HOSTILE).allSatisfy(value -> assertRefused(client, "/mapped?q=" + value, "Server Error"));
        assertThat(client.get("/mapped?q=fine").send().header("x-a")).hasValue("fine");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void leaves_such_a_header_of_a_gateway_response_out(Way way) {
        var client = way.client(gateway.api("Rest").stage("test"));

        var answer = client.get("/nowhere?q=a%0D%0AX-B:%20b").send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("x-a")).isEmpty();
        assertThat(answer.header("x-b")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void answers_no_status_before_200(Way way) {
        var client = way.client(gateway.api("Rest").stage("test"));

        assertThat(client.get("/early").send().status()).isEqualTo(500);
    }

    private static void assertRefused(GatewayClient client, String target, String message) {
        ApiResponse answer = client.get(target).send();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).containsIgnoringCase("internal " + message);
        assertThat(answer.header("x-b")).isEmpty();
    }
}
