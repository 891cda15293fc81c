package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each {@code AWS::ApiGatewayV2} resource type of HTTP APIs that a client can notice is noticed. */
class HttpResourcesTest {

    static final String TEMPLATE = """
            Resources:
              Api:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: shop, ProtocolType: HTTP, CorsConfiguration: {AllowOrigins: ["https://shop.example"], AllowMethods: [GET]}}
              Fn: {Type: AWS::Lambda::Function, Properties: {Handler: a.B, Runtime: java21, Role: r, Code: {ZipFile: x}}}
              Guard: {Type: AWS::Lambda::Function, Properties: {Handler: a.C, Runtime: java21, Role: r, Code: {ZipFile: x}}}
              Pool: {Type: AWS::Cognito::UserPool, Properties: {UserPoolName: p}}
              PoolClient: {Type: AWS::Cognito::UserPoolClient, Properties: {UserPoolId: !Ref Pool}}
              Target: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Fn.Arn, PayloadFormatVersion: "2.0"}}
              Web:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Api
                  IntegrationType: HTTP_PROXY
                  IntegrationMethod: GET
                  IntegrationUri: https://web.example.com
                  PayloadFormatVersion: "1.0"
                  ResponseParameters: {"200": {ResponseParameters: [{Destination: append:header.x-seen, Source: web}]}}
              Link: {Type: AWS::ApiGatewayV2::VpcLink, Properties: {Name: l, SubnetIds: [s]}}
              Inner: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: !Ref Api, IntegrationType: HTTP_PROXY, IntegrationMethod: ANY, IntegrationUri: "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/l/1/2", ConnectionType: VPC_LINK, ConnectionId: !Ref Link, PayloadFormatVersion: "1.0"}}
              Jwt:
                Type: AWS::ApiGatewayV2::Authorizer
                Properties:
                  ApiId: !Ref Api
                  Name: jwt
                  AuthorizerType: JWT
                  IdentitySource: [$request.header.Authorization]
                  JwtConfiguration: {Issuer: !GetAtt Pool.ProviderURL, Audience: [!Ref PoolClient]}
              Lambda:
                Type: AWS::ApiGatewayV2::Authorizer
                Properties:
                  ApiId: !Ref Api
                  Name: guard
                  AuthorizerType: REQUEST
                  AuthorizerPayloadFormatVersion: "2.0"
                  EnableSimpleResponses: true
                  IdentitySource: [$request.header.x-who]
                  AuthorizerUri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Guard.Arn}/invocations
              Open: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: "GET /pets/{id}", Target: !Sub "integrations/${Target}"}}
              ByToken: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: GET /token, AuthorizationType: JWT, AuthorizerId: !Ref Jwt, Target: !Join [/, [integrations, !Ref Target]]}}
              ByFunction: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: GET /guarded, AuthorizationType: CUSTOM, AuthorizerId: !Ref Lambda, Target: !Sub "integrations/${Target}"}}
              Fallback: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: $default, Target: !Sub "integrations/${Web}"}}
              InnerRoute: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: ANY /inner, Target: !Sub "integrations/${Inner}"}}
              Deployment: {Type: AWS::ApiGatewayV2::Deployment, DependsOn: [Open], Properties: {ApiId: !Ref Api}}
              Stage: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: !Ref Api, StageName: $default, AutoDeploy: true, StageVariables: {a: b}}}
              Domain: {Type: AWS::ApiGatewayV2::DomainName, Properties: {DomainName: api.example.com, DomainNameConfigurations: [{CertificateArn: c}]}}
              Mapping: {Type: AWS::ApiGatewayV2::ApiMapping, Properties: {ApiId: !Ref Api, DomainName: !Ref Domain, ApiMappingKey: shop/v1, Stage: !Ref Stage}}
            """;

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", TEMPLATE)
            .function("Fn", call -> FunctionOutcome.returned("{\"statusCode\": 200, \"body\": \"fn\"}"))
            .function(
                    "Guard",
                    call -> FunctionOutcome.returned(
                            "{\"isAuthorized\": " + call.eventText().contains("\"alice\"") + "}"))
            .backend("https://web.example.com", it -> it.answers(200, "web"))
            .start();

    private final GatewayClient client = gateway.client();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void routes_lead_to_their_integrations() {
        assertThat(client.get("/pets/7").send().text()).isEqualTo("fn");
        assertThat(client.get("/else").send().text()).isEqualTo("web");
    }

    @Test
    void integrations_map_responses() {
        assertThat(client.get("/else").send().header("x-seen")).contains("web");
    }

    @Test
    void jwt_authorizers_refuse_calls_without_token() {
        assertThat(client.get("/token").send().status()).isEqualTo(401);
    }

    @Test
    void lambda_authorizers_ask_their_functions() {
        assertThat(client.get("/guarded").header("x-who", "alice").send().status())
                .isEqualTo(200);
        assertThat(client.get("/guarded").header("x-who", "bob").send().status())
                .isEqualTo(403);
    }

    @Test
    void cors_is_answered_by_the_api() {
        ApiResponse preflight = client.preflight("/pets/7", "GET")
                .origin("https://shop.example")
                .send();

        assertThat(preflight.header("access-control-allow-origin")).contains("https://shop.example");
    }

    @Test
    void api_mappings_may_have_several_parts() {
        var request = new HttpRequest(
                "GET", "/shop/v1/pets/7", Headers.of("Host", "api.example.com"), Body.empty(), Peer.at("203.0.113.1"));

        assertThat(gateway.handle(request).status()).isEqualTo(200);
    }

    @Test
    void describe_names_all_of_it() {
        assertThat(gateway.describe()).contains("\"routeKey\" : \"ANY /inner\"", "\"connectionType\" : \"VPC_LINK\"");
    }
}
