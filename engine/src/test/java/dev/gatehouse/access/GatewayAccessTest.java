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

    private static final String SETTINGS = """
            Resources:
              Rest:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Name: r
                  EndpointConfiguration: {Types: [PRIVATE], VpcEndpointIds: [vpce-0123456789abcdef0]}
                  Policy:
                    Version: "2012-10-17"
                    Statement:
                      - Effect: Allow
                        Principal: "*"
                        Action: execute-api:Invoke
                        Resource: "execute-api:/*"
                        Condition: {StringEquals: {"aws:SourceVpce": vpce-0123456789abcdef0}}
              Method:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: {Ref: Rest}
                  ResourceId: {"Fn::GetAtt": [Rest, RootResourceId]}
                  HttpMethod: GET
                  AuthorizationType: NONE
                  Integration: {Type: MOCK, RequestTemplates: {application/json: '{"statusCode": 200}'}, IntegrationResponses: [{StatusCode: "200"}]}
                  MethodResponses: [{StatusCode: "200"}]
              Deploy: {Type: AWS::ApiGateway::Deployment, DependsOn: Method, Properties: {RestApiId: {Ref: Rest}}}
              Prod:
                Type: AWS::ApiGateway::Stage
                Properties:
                  RestApiId: {Ref: Rest}
                  DeploymentId: {Ref: Deploy}
                  StageName: prod
                  CacheClusterEnabled: true
                  CacheClusterSize: "0.5"
                  MethodSettings:
                    - {HttpMethod: "*", ResourcePath: "/*", CachingEnabled: true, CacheTtlInSeconds: 60, ThrottlingRateLimit: 10, ThrottlingBurstLimit: 5}
              Http:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: h, ProtocolType: HTTP, DisableExecuteApiEndpoint: true, CorsConfiguration: {AllowOrigins: ["https://shop.example.com"]}}
              HttpStage:
                Type: AWS::ApiGatewayV2::Stage
                Properties: {ApiId: {Ref: Http}, StageName: $default, AutoDeploy: true, DefaultRouteSettings: {ThrottlingRateLimit: 7, ThrottlingBurstLimit: 3}}
              A: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: {Ref: Http}, RouteKey: GET /a, Target: {"Fn::Sub": "integrations/${Call}"}}}
              Call: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: {Ref: Http}, IntegrationType: HTTP_PROXY, IntegrationMethod: GET, PayloadFormatVersion: "1.0", IntegrationUri: "https://a.example.com/"}}
              Domain:
                Type: AWS::ApiGatewayV2::DomainName
                Properties:
                  DomainName: shop.example.com
                  DomainNameConfigurations: [{CertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/a", EndpointType: REGIONAL, SecurityPolicy: TLS_1_2}]
                  MutualTlsAuthentication: {TruststoreUri: "s3://trust/truststore.pem"}
              Map: {Type: AWS::ApiGatewayV2::ApiMapping, Properties: {DomainName: {Ref: Domain}, ApiId: {Ref: Http}, Stage: {Ref: HttpStage}}}
              Chat: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: c, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}}
              ChatStage: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: {Ref: Chat}, StageName: prod, AutoDeploy: true}}
              Connect: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: {Ref: Chat}, RouteKey: $connect, AuthorizationType: AWS_IAM, Target: {"Fn::Sub": "integrations/${Mock}"}}}
              Say: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: {Ref: Chat}, RouteKey: say, Target: {"Fn::Sub": "integrations/${Mock}"}}}
              Mock: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: {Ref: Chat}, IntegrationType: MOCK, RequestTemplates: {"200": '{"statusCode": 200}'}}}
            """;

    @Test
    void lists_each_route_with_its_guards_or_why_it_is_open() {
        try (ApiGateway gateway =
                ApiGateway.builder().templateText("template.yaml", TEMPLATE).start()) {
            GatewayAccess access = gateway.access();

            assertThat(access.lines())
                    .containsExactly(
                            "Bare prod GET /e -> open: the template says nothing",
                            "Bare prod GET /f -> key (of no plan)",
                            "Http $default GET /said -> open: the template says NONE",
                            "Http $default GET /silent -> open: the template says nothing",
                            "Rest prod GET /a -> authorizer Guard (TOKEN, method.request.header.Authorization)",
                            "Rest prod POST /b -> authorizer Pool (COGNITO_USER_POOLS,"
                                    + " method.request.header.Authorization) scopes a b",
                            "Rest prod GET /c -> open: the template says NONE",
                            "Rest prod GET /d -> IAM");
            assertThat(access.openBySilence()).extracting(RouteAccess::route).containsExactly("GET /e", "GET /silent");
            assertThat(access.table()).contains("Bare prod GET /e -> open: the template says nothing  (template.yaml:");
        }
    }

    @Test
    void a_policy_that_lets_in_everybody_guards_nothing() {
        assertThat(
                        line(
                                "{Effect: Allow, Principal: \"*\", Action: \"execute-api:Invoke\", Resource: \"execute-api:/*\"}"))
                .isEqualTo("Rest prod GET /a -> open: what the template says protects nothing");
        assertThat(line(
                        "{Effect: Allow, Principal: \"*\", Action: \"execute-api:Invoke\", Resource: \"execute-api:/*\","
                                + " Condition: {IpAddress: {\"aws:SourceIp\": 10.0.0.0/8}}}"))
                .isEqualTo("Rest prod GET /a -> policy");
    }

    @Test
    void tells_throttle_cache_cors_certificate_endpoint_and_session() {
        try (ApiGateway gateway =
                ApiGateway.builder().templateText("template.yaml", SETTINGS).start()) {
            GatewayAccess access = gateway.access();

            assertThat(access.lines())
                    .containsExactly(
                            "Chat prod $connect -> IAM",
                            "Chat prod say -> IAM at $connect",
                            "Http $default GET /a -> mTLS shop.example.com",
                            "Rest prod GET / -> private vpce-0123456789abcdef0, policy");
            assertThat(access.routes())
                    .extracting(route -> route.settings().toString())
                    .containsExactly(
                            "{}",
                            "{}",
                            "{cors=https://shop.example.com, throttle=7.0/s burst 3}",
                            "{cache=60 s, mock=answers itself, throttle=10.0/s burst 5}");
        }
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
