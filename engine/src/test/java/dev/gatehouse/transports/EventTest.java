package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.function.FunctionOutcome;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventTest {

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("events.yaml", """
                    Transform: AWS::Serverless-2016-10-31
                    Resources:
                      Rest:
                        Type: AWS::Serverless::Api
                        Properties:
                          StageName: prod
                          Variables: {table: orders}
                          Auth:
                            Authorizers:
                              Guard: {FunctionArn: !GetAtt Guard.Arn}
                              Pool: {UserPoolArn: !GetAtt Users.Arn}
                      Http:
                        Type: AWS::Serverless::HttpApi
                      Chat:
                        Type: AWS::ApiGatewayV2::Api
                        Properties: {Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
                      Said:
                        Type: AWS::ApiGatewayV2::Route
                        Properties: {ApiId: !Ref Chat, RouteKey: say, Target: !Sub "integrations/${ToOrders}"}
                      ToOrders:
                        Type: AWS::ApiGatewayV2::Integration
                        Properties:
                          ApiId: !Ref Chat
                          IntegrationType: AWS_PROXY
                          IntegrationUri: !Sub "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Orders.Arn}/invocations"
                      ChatStage:
                        Type: AWS::ApiGatewayV2::Stage
                        Properties: {ApiId: !Ref Chat, StageName: talk, AutoDeploy: true}
                      Users: {Type: AWS::Cognito::UserPool}
                      Guard: {Type: AWS::Serverless::Function, Properties: {Runtime: java21, Handler: a.B, CodeUri: .}}
                      Orders:
                        Type: AWS::Serverless::Function
                        Properties:
                          Runtime: java21
                          Handler: a.B
                          CodeUri: .
                          Events:
                            R: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: "/orders/{id}", Method: GET}}
                            G: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: /guarded, Method: GET, Auth: {Authorizer: Guard}}}
                            P: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: /pool, Method: GET, Auth: {Authorizer: Pool}}}
                            H: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: "/orders/{id}", Method: GET}}
                            O: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: /old, Method: GET, PayloadFormatVersion: "1.0"}}
                    """)
            .function("Orders", invocation -> FunctionOutcome.returned("{}"))
            .function("Guard", invocation -> FunctionOutcome.returned("{}"))
            .start();

    @AfterEach
    void nothing_was_invoked_and_nothing_recorded() {
        assertThat(gateway.get(Lambdas.class).function("Orders").invocations().all())
                .isEmpty();
        assertThat(gateway.get(Lambdas.class).function("Guard").invocations().all())
                .isEmpty();
        assertThat(gateway.calls()).isEmpty();
        gateway.close();
    }

    @Test
    void of_a_rest_api() {
        String event = rest().get("/orders/{id}", 7).query("q", "x").event();

        assertThat(at(event, "$.resource")).isEqualTo("/orders/{id}");
        assertThat(at(event, "$.pathParameters.id")).isEqualTo("7");
        assertThat(at(event, "$.queryStringParameters.q")).isEqualTo("x");
        assertThat(at(event, "$.stageVariables.table")).isEqualTo("orders");
    }

    @Test
    void of_an_http_api_in_both_payload_formats() {
        var http = gateway.api("Http").client();

        assertThat(at(http.get("/orders/{id}", 7).event(), "$.version")).isEqualTo("2.0");
        assertThat(at(http.get("/old").event(), "$.version")).isEqualTo("1.0");
        assertThat(http.get("/orders/{id}", 7).event(Map.class)).containsEntry("routeKey", "GET /orders/{id}");
    }

    @Test
    void of_a_websocket_message() {
        var connect =
                gateway.api("Chat").stage("talk").webSocketClient().connect().query("room", 1);

        String event = connect.messageEvent(Map.of("action", "say", "text", "hi"));

        assertThat(at(event, "$.requestContext.routeKey")).isEqualTo("say");
        assertThat(at(event, "$.requestContext.eventType")).isEqualTo("MESSAGE");
        assertThatThrownBy(connect::event)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("no event: this route has no function.\nGET /talk?room=1 -> ");
    }

    @Test
    void with_the_claims_of_a_token_of_this_test() {
        var token = gateway.get(UserPools.class)
                .get("Users")
                .idToken()
                .subject("ada")
                .sign();

        String event = rest().bearer(token).get("/pool").event();

        assertThat(at(event, "$.requestContext.authorizer.claims.sub")).isEqualTo("ada");
    }

    @Test
    void of_a_lambda_authorizer_that_is_not_asked() {
        var call = rest().header("Authorization", "t").get("/guarded");

        assertThat(at(call.authorizerEvent(), "$.authorizationToken")).isEqualTo("t");
        assertThat(at(call.event(), "$.requestContext.authorizer.principalId")).isEqualTo("user");
    }

    @Test
    void is_told_to_be_missing_where_the_gateway_refuses() {
        assertThatThrownBy(() -> rest().get("/pool").event())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("no event: the gateway refuses this call.\nGET /prod/pool -> 401");
        assertThatThrownBy(() -> rest().get("/orders/{id}", 7).authorizerEvent())
                .hasMessageStartingWith("no event: this call has no Lambda authorizer.\nGET /prod/orders/7 -> 200");
    }

    private GatewayClient rest() {
        return gateway.api("Rest").stage("prod").client();
    }

    private static Object at(String json, String path) {
        return JsonPath.read(json, path);
    }
}
