package dev.gatehouse.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.coverage.ApiCoverage;
import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.coverage.CoveragePoint;
import dev.gatehouse.function.FunctionOutcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiCoverageTest {

    private static final String SAM = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rest:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: test
                  CacheClusterEnabled: true
                  CacheClusterSize: '0.5'
                  MethodSettings:
                    - {ResourcePath: /*, HttpMethod: '*', CachingEnabled: true}
                    - {ResourcePath: /limited, HttpMethod: GET, ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1, CachingEnabled: false}
                  GatewayResponses:
                    ACCESS_DENIED: {StatusCode: 404}
                    DEFAULT_5XX: {StatusCode: 502}
                  Auth:
                    Authorizers:
                      Guard: {FunctionArn: {"Fn::GetAtt": [Auth, Arn]}}
                  DefinitionBody:
                    swagger: '2.0'
                    info: {title: t, version: '1'}
                    definitions:
                      Order: {type: object, required: [sku], properties: {sku: {type: string}}}
                    x-amazon-apigateway-request-validators:
                      all: {validateRequestBody: true, validateRequestParameters: true}
                    paths:
                      /limited:
                        get:
                          responses: {'200': {description: ok}}
                          x-amazon-apigateway-integration: &mock
                            type: mock
                            requestTemplates: {application/json: '{"statusCode":200}'}
                            responses: {default: {statusCode: '200'}}
                      /orders:
                        post:
                          x-amazon-apigateway-request-validator: all
                          parameters: [{in: body, name: Order, schema: {$ref: '#/definitions/Order'}}]
                          responses: {'200': {description: ok}, '409': {description: taken}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode":#if($input.path("$.sku")=="A")409#{else}200#end}'}
                            responses:
                              default: {statusCode: '200', responseTemplates: {application/json: '{}'}}
                              '409': {statusCode: '409', responseTemplates: {application/json: '{"taken":true}'}}
                      /guarded:
                        get:
                          security: [{Guard: []}]
                          responses: {'200': {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode":200}'}
                            responses: {default: {statusCode: '200'}}
              Http:
                Type: AWS::Serverless::HttpApi
                Properties:
                  CorsConfiguration: {AllowOrigins: ["https://a.example", "https://b.example"], AllowMethods: [GET]}
              Auth: {Type: AWS::Serverless::Function, Properties: {Runtime: java21, Handler: a.B, CodeUri: .}}
              Hello:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java21
                  Handler: a.B
                  CodeUri: .
                  Events:
                    H: {Type: HttpApi, Properties: {ApiId: {Ref: Http}, Path: /h, Method: GET}}
            """.replace("&mock", "");

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", SAM)
            .function("Hello", invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"hi\"}"))
            .function(
                    "Auth",
                    invocation -> FunctionOutcome.returned(
                            """
                    {"principalId":"u1","policyDocument":{"Version":"2012-10-17","Statement":[
                      {"Effect":"%s","Action":"execute-api:Invoke","Resource":"*"}]}}""".formatted(invocation.eventText().contains("\"bad\"") ? "Deny" : "Allow")))
            .start();
    private final ApiCoverage coverage = gateway.get(ApiCoverage.class);

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void nothing_is_covered_before_the_first_call() {
        assertThat(coverage.percent()).isZero();
        assertThat(coverage.points()).hasSizeGreaterThan(20).noneMatch(CoveragePoint::isCovered);
    }

    @Test
    void a_route_that_only_refused_is_not_covered() {
        rest("/guarded", "bad");

        assertThat(covered(CoverageKind.ROUTE)).isEmpty();
        assertThat(covered(CoverageKind.AUTHORIZER)).containsExactly("Guard denied");
        assertThat(covered(CoverageKind.GATEWAY_RESPONSE)).containsExactly("ACCESS_DENIED answered");
    }

    @Test
    void an_authorizer_allows_denies_and_answers_from_its_cache() {
        rest("/guarded", "good");
        rest("/guarded", "good");

        assertThat(covered(CoverageKind.AUTHORIZER)).containsExactlyInAnyOrder("Guard allowed", "Guard cached");
        assertThat(covered(CoverageKind.ROUTE)).containsExactly("GET /guarded called");
        assertThat(covered(CoverageKind.CACHE)).containsExactlyInAnyOrder("test: * /* miss", "test: * /* hit");
    }

    @Test
    void validators_models_integration_responses_and_templates_count_by_what_happened() {
        gateway.api("Rest")
                .client()
                .post("/orders")
                .header("content-type", "application/json")
                .body("{\"sku\":\"A\"}")
                .send();

        assertThat(covered(CoverageKind.VALIDATOR)).containsExactly("POST /orders let through");
        assertThat(covered(CoverageKind.MODEL)).containsExactly("POST /orders Order validated");
        assertThat(covered(CoverageKind.INTEGRATION_RESPONSE)).containsExactly("POST /orders 409 on 409 selected");
        assertThat(covered(CoverageKind.MAPPING_TEMPLATE))
                .containsExactlyInAnyOrder(
                        "POST /orders request application/json rendered",
                        "POST /orders response 409 on 409 application/json rendered");

        gateway.api("Rest")
                .client()
                .post("/orders")
                .header("content-type", "application/json")
                .body("{}")
                .send();

        assertThat(covered(CoverageKind.VALIDATOR)).containsExactly("POST /orders let through", "POST /orders refused");
    }

    @Test
    void a_throttle_counts_when_it_refuses() {
        rest("/limited", "");
        assertThat(covered(CoverageKind.THROTTLE)).isEmpty();

        rest("/limited", "");

        assertThat(covered(CoverageKind.THROTTLE)).containsExactly("test: GET /limited refused");
    }

    @Test
    void an_origin_of_the_cors_configuration_counts_when_a_page_of_it_calls() {
        gateway.api("Http")
                .client()
                .get("/h")
                .header("origin", "https://b.example")
                .send();
        gateway.api("Http")
                .client()
                .get("/h")
                .header("origin", "https://c.example")
                .send();

        assertThat(covered(CoverageKind.CORS_ORIGIN)).containsExactly("https://b.example allowed");
        assertThat(coverage.missed()).anyMatch(point -> point.place().equals("https://a.example"));
    }

    private void rest(String path, String token) {
        gateway.api("Rest").client().get(path).header("Authorization", token).send();
    }

    private List<String> covered(CoverageKind kind) {
        return coverage.of(kind).stream()
                .filter(CoveragePoint::isCovered)
                .map(point -> point.place() + " " + point.outcome())
                .toList();
    }
}
