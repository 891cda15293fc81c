package dev.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.model.Enforcement;
import dev.gatehouse.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which AWS::Lambda::Permission covers which method, route and authorizer. */
class LambdaPermissionsTest {

    private static final String HTTP = """
            Resources:
              Http: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: h, ProtocolType: HTTP}}
              HttpStage: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: {Ref: Http}, StageName: $default, AutoDeploy: true}}
              Book:
                Type: AWS::ApiGatewayV2::Route
                Properties:
                  ApiId: {Ref: Http}
                  RouteKey: GET /books/{id}
                  AuthorizationType: CUSTOM
                  AuthorizerId: {Ref: Guard}
                  Target: {"Fn::Sub": "integrations/${Call}"}
              Call:
                Type: AWS::ApiGatewayV2::Integration
                Properties: {ApiId: {Ref: Http}, IntegrationType: AWS_PROXY, PayloadFormatVersion: "2.0", IntegrationUri: {"Fn::GetAtt": [Fn, Arn]}}
              Guard:
                Type: AWS::ApiGatewayV2::Authorizer
                Properties:
                  ApiId: {Ref: Http}
                  Name: guard
                  AuthorizerType: REQUEST
                  AuthorizerPayloadFormatVersion: "2.0"
                  EnableSimpleResponses: true
                  IdentitySource: [$request.header.Authorization]
                  AuthorizerUri: {"Fn::Sub": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Auth.Arn}/invocations"}
              Other:
                Type: AWS::ApiGatewayV2::Authorizer
                Properties:
                  ApiId: {Ref: Http}
                  Name: other
                  AuthorizerType: REQUEST
                  AuthorizerPayloadFormatVersion: "2.0"
                  IdentitySource: [$request.header.Authorization]
                  AuthorizerCredentialsArn: arn:aws:iam::123456789012:role/r
                  AuthorizerUri: {"Fn::Sub": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Auth.Arn}/invocations"}
              Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: java21, Handler: a.B, Code: {}, Role: r}}
              Auth: {Type: AWS::Lambda::Function, Properties: {Runtime: java21, Handler: a.B, Code: {}, Role: r}}
            """;
    private static final String OF_ROUTE = "arn:aws:execute-api:us-east-1:123456789012:${Http}/*/*/books/{id}";
    private static final String OF_GUARD = "arn:aws:execute-api:us-east-1:123456789012:${Http}/authorizers/${Guard}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                OF_ROUTE,
                "arn:aws:execute-api:us-east-1:123456789012:${Http}/*/GET/books/*",
                "arn:aws:execute-api:us-east-1:123456789012:${Http}/*/*/books/*",
                "arn:aws:execute-api:us-east-1:123456789012:${Http}/*"
            })
    void a_statement_for_the_route_lets_it_call(String source) {
        assertThat(status(source, OF_GUARD)).isEqualTo(200);
        assertThat(warnings(source, OF_GUARD)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:execute-api:us-east-1:123456789012:${Http}/*/*/books",
                "arn:aws:execute-api:us-east-1:123456789012:${Http}/*/*/books/{other}",
                "arn:aws:execute-api:us-east-1:123456789012:${Http}/*/POST/books/{id}",
                "arn:aws:execute-api:us-east-1:123456789012:elsewhere1/*/*/books/{id}"
            })
    void a_statement_for_something_else_does_not(String source) {
        assertThat(status(source, OF_GUARD)).isEqualTo(500);
        assertThat(warnings(source, OF_GUARD)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OF_GUARD,
                "arn:aws:execute-api:us-east-1:123456789012:${Http}/authorizers/*",
                "arn:aws:execute-api:us-east-1:123456789012:${Http}/*"
            })
    void a_statement_that_names_the_authorizer_covers_it(String source) {
        assertThat(status(OF_ROUTE, source)).isEqualTo(200);
        assertThat(warnings(OF_ROUTE, source)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:execute-api:us-east-1:123456789012:${Http}/authorizers/${Other}",
                "arn:aws:execute-api:us-east-1:123456789012:${Http}/authorizers/abcdef",
                "arn:aws:execute-api:us-east-1:123456789012:${Http}/*/GET/*"
            })
    void a_statement_that_names_another_authorizer_does_not(String source) {
        assertThat(status(OF_ROUTE, source)).isEqualTo(500);
        assertThat(warnings(OF_ROUTE, source)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"*/*/books/{id},200", "*/GET/books/*,200", "*/*/books/{other},500", "*/*/books,500"})
    void a_rest_method_is_covered_by_its_path_as_written_and_by_a_star(String source, int status) {
        String template = """
                Resources:
                  Rest: {Type: AWS::ApiGateway::RestApi, Properties: {Name: r}}
                  Books: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: {Ref: Rest}, ParentId: {"Fn::GetAtt": [Rest, RootResourceId]}, PathPart: books}}
                  Book: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: {Ref: Rest}, ParentId: {Ref: Books}, PathPart: "{id}"}}
                  Method:
                    Type: AWS::ApiGateway::Method
                    Properties:
                      RestApiId: {Ref: Rest}
                      ResourceId: {Ref: Book}
                      HttpMethod: GET
                      AuthorizationType: NONE
                      Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: {"Fn::Sub": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations"}}
                  Deploy: {Type: AWS::ApiGateway::Deployment, DependsOn: Method, Properties: {RestApiId: {Ref: Rest}, StageName: prod}}
                  Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: java21, Handler: a.B, Code: {}, Role: r}}
                  Auth: {Type: AWS::Lambda::Function, Properties: {Runtime: java21, Handler: a.B, Code: {}, Role: r}}
                """ + permission("A", "Fn", "arn:aws:execute-api:us-east-1:123456789012:${Rest}/" + source);

        try (ApiGateway gateway = started(template)) {
            assertThat(gateway.client().get("/books/7").send().status()).isEqualTo(status);
            assertThat(gateway.findings().stream()
                            .anyMatch(finding -> finding.code().equals("MissingLambdaPermission")))
                    .isEqualTo(status == 500);
        }
    }

    @Test
    void a_rest_api_and_a_websocket_api_know_their_authorizers_too() {
        String template = """
                Resources:
                  Rest: {Type: AWS::ApiGateway::RestApi, Properties: {Name: r}}
                  Method:
                    Type: AWS::ApiGateway::Method
                    Properties:
                      RestApiId: {Ref: Rest}
                      ResourceId: {"Fn::GetAtt": [Rest, RootResourceId]}
                      HttpMethod: GET
                      AuthorizationType: CUSTOM
                      AuthorizerId: {Ref: RestGuard}
                      Integration: {Type: MOCK, RequestTemplates: {application/json: '{"statusCode": 200}'}, IntegrationResponses: [{StatusCode: 200}]}
                      MethodResponses: [{StatusCode: 200}]
                  Deploy: {Type: AWS::ApiGateway::Deployment, DependsOn: Method, Properties: {RestApiId: {Ref: Rest}, StageName: prod}}
                  RestGuard:
                    Type: AWS::ApiGateway::Authorizer
                    Properties:
                      RestApiId: {Ref: Rest}
                      Name: g
                      Type: TOKEN
                      IdentitySource: method.request.header.Authorization
                      AuthorizerUri: {"Fn::Sub": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Auth.Arn}/invocations"}
                  Chat: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: c, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}}
                  ChatStage: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: {Ref: Chat}, StageName: prod, AutoDeploy: true}}
                  Connect:
                    Type: AWS::ApiGatewayV2::Route
                    Properties: {ApiId: {Ref: Chat}, RouteKey: $connect, AuthorizationType: CUSTOM, AuthorizerId: {Ref: ChatGuard}, Target: {"Fn::Sub": "integrations/${Call}"}}
                  Call:
                    Type: AWS::ApiGatewayV2::Integration
                    Properties: {ApiId: {Ref: Chat}, IntegrationType: AWS_PROXY, IntegrationUri: {"Fn::Sub": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations"}}
                  ChatGuard:
                    Type: AWS::ApiGatewayV2::Authorizer
                    Properties:
                      ApiId: {Ref: Chat}
                      Name: g
                      AuthorizerType: REQUEST
                      IdentitySource: [route.request.header.Authorization]
                      AuthorizerUri: {"Fn::Sub": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Auth.Arn}/invocations"}
                  Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: java21, Handler: a.B, Code: {}, Role: r}}
                  Auth: {Type: AWS::Lambda::Function, Properties: {Runtime: java21, Handler: a.B, Code: {}, Role: r}}
                """
                + permission("A", "Auth", "arn:aws:execute-api:us-east-1:123456789012:${Rest}/authorizers/${RestGuard}")
                + permission("B", "Auth", "arn:aws:execute-api:us-east-1:123456789012:${Chat}/authorizers/${ChatGuard}")
                + permission("C", "Fn", "arn:aws:execute-api:us-east-1:123456789012:${Chat}/*$connect");

        try (ApiGateway gateway = started(template)) {
            assertThat(gateway.findings()).extracting(Finding::code).doesNotContain("MissingLambdaPermission");
            assertThat(gateway.api("Rest")
                            .client()
                            .header("Authorization", "t")
                            .get("/")
                            .send()
                            .status())
                    .isEqualTo(200);
            assertThat(gateway.api("Chat")
                            .stage("prod")
                            .webSocketClient()
                            .connect()
                            .header("Authorization", "t")
                            .open()
                            .connectionId())
                    .isNotEmpty();
        }
    }

    private static int status(String ofRoute, String ofAuthorizer) {
        try (ApiGateway gateway = started(template(ofRoute, ofAuthorizer))) {
            GatewayClient client = gateway.client().header("Authorization", "t");
            return client.get("/books/7").send().status();
        }
    }

    private static long warnings(String ofRoute, String ofAuthorizer) {
        try (ApiGateway gateway = started(template(ofRoute, ofAuthorizer))) {
            return gateway.findings().stream()
                    .filter(finding -> finding.code().equals("MissingLambdaPermission"))
                    .count();
        }
    }

    private static String template(String ofRoute, String ofAuthorizer) {
        return HTTP + permission("A", "Fn", ofRoute) + permission("B", "Auth", ofAuthorizer);
    }

    private static String permission(String id, String function, String source) {
        return "  Permit" + id + ":\n    Type: AWS::Lambda::Permission\n    Properties:\n"
                + "      Action: lambda:InvokeFunction\n      FunctionName: {\"Fn::GetAtt\": [" + function + ", Arn]}\n"
                + "      Principal: apigateway.amazonaws.com\n      SourceArn: {\"Fn::Sub\": \""
                + source
                + "\"}\n";
    }

    private static ApiGateway started(String template) {
        ApiGatewayBuilder builder = ApiGateway.builder().templateText("template.yaml", template);
        return builder.permissions(Enforcement.ENFORCED)
                .function("Fn", invocation -> FunctionOutcome.returned("{\"statusCode\":200}"))
                .function(
                        "Auth",
                        invocation -> FunctionOutcome.returned(
                                "{\"isAuthorized\":true,\"principalId\":\"u\","
                                        + "\"policyDocument\":{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}}"))
                .start();
    }
}
