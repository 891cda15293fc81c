package dev.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import org.junit.jupiter.api.Test;

/** Who may call what, as the template says it. */
class GatewayAccessTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rest:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  OpenApiVersion: 3.0.1
                  Auth:
                    DefaultAuthorizer: Guard
                    Authorizers:
                      Guard: {FunctionArn: {"Fn::GetAtt": [Auth, Arn]}}
                      Pool: {UserPoolArn: {"Fn::GetAtt": [Users, Arn]}, AuthorizationScopes: [b, a]}
              Bare: {Type: AWS::Serverless::Api, Properties: {StageName: prod, OpenApiVersion: 3.0.1}}
              Http: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: h, ProtocolType: HTTP}}
              HttpStage: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: {Ref: Http}, StageName: $default, AutoDeploy: true}}
              Said: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: {Ref: Http}, RouteKey: GET /said, AuthorizationType: NONE, Target: {"Fn::Sub": "integrations/${Call}"}}}
              Silent: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: {Ref: Http}, RouteKey: GET /silent, Target: {"Fn::Sub": "integrations/${Call}"}}}
              Call:
                Type: AWS::ApiGatewayV2::Integration
                Properties: {ApiId: {Ref: Http}, IntegrationType: AWS_PROXY, PayloadFormatVersion: "2.0", IntegrationUri: {"Fn::GetAtt": [Fn, Arn]}}
              Users: {Type: AWS::Cognito::UserPool}
              Auth: {Type: AWS::Serverless::Function, Properties: {Runtime: java21, Handler: a.B, CodeUri: .}}
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java21
                  Handler: a.B
                  CodeUri: .
                  Events:
                    A: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /a, Method: GET}}
                    B: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /b, Method: POST, Auth: {Authorizer: Pool}}}
                    C: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /c, Method: GET, Auth: {Authorizer: NONE}}}
                    D: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /d, Method: GET, Auth: {Authorizer: AWS_IAM}}}
                    E: {Type: Api, Properties: {RestApiId: {Ref: Bare}, Path: /e, Method: GET}}
                    F: {Type: Api, Properties: {RestApiId: {Ref: Bare}, Path: /f, Method: GET, Auth: {ApiKeyRequired: true}}}
            """;

    @Test
    void lists_each_route_with_its_guards_or_why_it_is_open() {
        try (ApiGateway gateway =
                ApiGateway.builder().templateText("template.yaml", TEMPLATE).start()) {
            GatewayAccess access = gateway.access();

            assertThat(access.lines())
                    .containsExactly(
                            "Bare prod GET /e -> open: nothing is written",
                            "Bare prod GET /f -> key (of no plan)",
                            "Http $default GET /said -> open: NONE is written",
                            "Http $default GET /silent -> open: nothing is written",
                            "Rest prod GET /a -> authorizer Guard (TOKEN, method.request.header.Authorization)",
                            "Rest prod POST /b -> authorizer Pool (COGNITO_USER_POOLS,"
                                    + " method.request.header.Authorization) scopes a b",
                            "Rest prod GET /c -> open: NONE is written",
                            "Rest prod GET /d -> IAM");
            assertThat(access.openBySilence()).extracting(RouteAccess::route).containsExactly("GET /e", "GET /silent");
            assertThat(access.table()).contains("Bare prod GET /e -> open: nothing is written  (template.yaml:");
        }
    }

    @Test
    void a_policy_that_lets_in_everybody_guards_nothing() {
        assertThat(
                        line(
                                "{Effect: Allow, Principal: \"*\", Action: \"execute-api:Invoke\", Resource: \"execute-api:/*\"}"))
                .isEqualTo("Rest prod GET /a -> open: what is written guards nothing");
        assertThat(line(
                        "{Effect: Allow, Principal: \"*\", Action: \"execute-api:Invoke\", Resource: \"execute-api:/*\","
                                + " Condition: {IpAddress: {\"aws:SourceIp\": 10.0.0.0/8}}}"))
                .isEqualTo("Rest prod GET /a -> policy");
    }

    private static String line(String statement) {
        String template = """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Rest:
                    Type: AWS::Serverless::Api
                    Properties:
                      StageName: prod
                      OpenApiVersion: 3.0.1
                      Auth: {ResourcePolicy: {CustomStatements: [STATEMENT]}}
                  Fn:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: java21
                      Handler: a.B
                      CodeUri: .
                      Events:
                        A: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /a, Method: GET}}
                """.replace("STATEMENT", statement);
        try (ApiGateway gateway =
                ApiGateway.builder().templateText("template.yaml", template).start()) {
            return gateway.access().lines().get(0);
        }
    }
}
