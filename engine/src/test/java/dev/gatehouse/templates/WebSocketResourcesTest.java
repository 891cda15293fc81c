package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.function.FunctionOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each {@code AWS::ApiGatewayV2} resource type of WebSocket APIs that a client can notice is noticed. */
class WebSocketResourcesTest {

    static final String TEMPLATE = """
            Resources:
              Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}}
              Fn: {Type: AWS::Lambda::Function, Properties: {Handler: a.B, Runtime: java21, Role: r, Code: {ZipFile: x}}}
              Guard: {Type: AWS::Lambda::Function, Properties: {Handler: a.C, Runtime: java21, Role: r, Code: {ZipFile: x}}}
              Target: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: !Sub "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations"}}
              Mock:
                Type: AWS::ApiGatewayV2::Integration
                Properties: {ApiId: !Ref Api, IntegrationType: MOCK, RequestTemplates: {$default: '{"statusCode": 200}'}, TemplateSelectionExpression: $default}
              MockAnswer:
                Type: AWS::ApiGatewayV2::IntegrationResponse
                Properties: {ApiId: !Ref Api, IntegrationId: !Ref Mock, IntegrationResponseKey: $default, ResponseTemplates: {$default: '{"mock": true}'}, TemplateSelectionExpression: $default}
              Authorizer:
                Type: AWS::ApiGatewayV2::Authorizer
                Properties:
                  ApiId: !Ref Api
                  Name: guard
                  AuthorizerType: REQUEST
                  IdentitySource: [route.request.querystring.who]
                  AuthorizerUri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Guard.Arn}/invocations
              Schema: {Type: AWS::ApiGatewayV2::Model, Properties: {ApiId: !Ref Api, Name: Say, ContentType: application/json, Schema: {type: object, required: [text]}}}
              Connect: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: $connect, AuthorizationType: CUSTOM, AuthorizerId: !Ref Authorizer, Target: !Sub "integrations/${Target}"}}
              Say:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Api, RouteKey: say, RouteResponseSelectionExpression: $default, ModelSelectionExpression: $default, RequestModels: {$default: Say}, Target: !Sub "integrations/${Target}"}
              SayResponse: {Type: AWS::ApiGatewayV2::RouteResponse, Properties: {ApiId: !Ref Api, RouteId: !Ref Say, RouteResponseKey: $default}}
              Default: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: $default, RouteResponseSelectionExpression: $default, Target: !Sub "integrations/${Mock}"}}
              DefaultResponse: {Type: AWS::ApiGatewayV2::RouteResponse, Properties: {ApiId: !Ref Api, RouteId: !Ref Default, RouteResponseKey: $default}}
              Deployment: {Type: AWS::ApiGatewayV2::Deployment, DependsOn: [Connect, Say, Default], Properties: {ApiId: !Ref Api}}
              Stage: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: !Ref Api, StageName: prod, DeploymentId: !Ref Deployment}}
            """;

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", TEMPLATE)
            .function("Fn", call -> FunctionOutcome.returned("{\"statusCode\": 200, \"body\": \"heard\"}"))
            .function(
                    "Guard",
                    call -> FunctionOutcome.returned("{\"principalId\": \"u\", \"policyDocument\": {\"Version\":"
                            + " \"2012-10-17\", \"Statement\": [{\"Effect\": \""
                            + (call.eventText().contains("\"alice\"") ? "Allow" : "Deny")
                            + "\", \"Action\": \"*\", \"Resource\": \"*\"}]}}"))
            .start();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void authorizers_decide_who_connects() {
        var clients = gateway.api().stage("prod").webSocketClient();

        assertThat(clients.connect().query("who", "alice").attempt().session()).isPresent();
        assertThat(clients.connect().query("who", "bob").attempt().session()).isEmpty();
    }

    @Test
    void route_responses_go_back_to_the_client() {
        var alice = gateway.api()
                .stage("prod")
                .webSocketClient()
                .connect()
                .query("who", "alice")
                .open();

        alice.send("{\"action\": \"say\", \"text\": \"hi\"}");

        assertThat(alice.next()).contains("heard");
    }

    @Test
    void models_look_at_messages() {
        var alice = gateway.api()
                .stage("prod")
                .webSocketClient()
                .connect()
                .query("who", "alice")
                .open();

        alice.send("{\"action\": \"say\"}");

        assertThat(alice.next())
                .hasValueSatisfying(message -> assertThat(message).contains("Bad request body"));
    }

    @Test
    void integration_responses_give_their_templates() {
        var alice = gateway.api()
                .stage("prod")
                .webSocketClient()
                .connect()
                .query("who", "alice")
                .open();

        alice.send("{\"action\": \"else\"}");

        assertThat(alice.next()).contains("{\"mock\": true}");
    }
}
