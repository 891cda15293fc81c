package dev.gatehouse.internal.templateimport.sam;

import static dev.gatehouse.internal.templateimport.sam.Expanding.template;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerlessWebSocketApiTest {

    private static Expanding api(String properties) {
        return template("Resources: {Ws: {Type: AWS::Serverless::WebSocketApi, Properties: {RouteSelectionExpression:"
                + " $request.body.action, " + properties + "}}}");
    }

    private static final String CONNECT = "Routes: {$connect: {FunctionArn: f}}";

    @Test
    void a_route_brings_integration_and_permission() {
        var expanded = api("Routes: {sendMessage: {FunctionArn: f, IntegrationTimeout: 5000}}");

        assertThat(expanded.at("WsSendmessageRoute", "RouteKey")).isEqualTo("'sendMessage'");
        assertThat(expanded.at("WsSendmessageRoute", "Target")).startsWith("'integrations/");
        assertThat(expanded.at("WsSendmessageIntegration", "TimeoutInMillis")).isEqualTo("5000");
        assertThat(expanded.has("WsSendmessagePermission")).isTrue();
    }

    @Test
    void the_stage_is_named_default_without_dollar_and_the_api_by_its_logical_id() {
        var expanded = api(CONNECT);

        assertThat(expanded.at("WsDefaultStage", "StageName")).isEqualTo("'default'");
        assertThat(expanded.at("Ws", "Name")).isEqualTo("'Ws'");
    }

    @Test
    void a_functions_authorizer_guards_connect() {
        var expanded =
                api(CONNECT + ", Auth: {AuthType: CUSTOM, AuthArn: a, IdentitySource: [route.request.header.H]}");

        assertThat(expanded.at("WsConnectRoute", "AuthorizationType")).isEqualTo("'CUSTOM'");
        assertThat(expanded.at("WsConnectAuthorizer", "AuthorizerType")).isEqualTo("'REQUEST'");
        assertThat(expanded.at("WsConnectAuthorizer", "IdentitySource")).isEqualTo("['route.request.header.H']");
    }

    @Test
    void a_type_in_lower_case_passes_and_yields_none() {
        var expanded = api(CONNECT + ", Auth: {AuthType: custom, AuthArn: a}");

        assertThat(expanded.at("WsConnectRoute", "AuthorizationType")).isEqualTo("'NONE'");
        assertThat(expanded.has("WsConnectAuthorizer")).isFalse();
    }

    @Test
    void auth_without_connect_is_refused() {
        assertThat(api("Routes: {a: {FunctionArn: f}}, Auth: {AuthType: AWS_IAM}")
                        .refusals())
                .containsExactly(
                        "Resource with id [Ws] is invalid. Authorization is only available if there is a $connect"
                                + " route.");
    }

    @Test
    void the_default_stage_of_http_apis_is_refused() {
        assertThat(api(CONNECT + ", StageName: $default").refusals())
                .containsExactly(
                        "Resource with id [Ws] is invalid. Stages cannot be named $default for WebSocket APIs.");
    }

    @Test
    void a_route_key_with_other_characters_is_refused() {
        assertThat(api("Routes: {a-b: {FunctionArn: f}}").refusals())
                .containsExactly(
                        "Resource with id [Ws] is invalid. Route key 'a-b' must be alphanumeric. Only $connect,"
                                + " $disconnect, and $default special routes are supported.");
    }

    @Test
    void no_routes_and_routes_without_function_are_refused() {
        assertThat(api("Routes: {}").refusals())
                .containsExactly("Resource with id [Ws] is invalid. WebSocket API must have at least one route.");
        assertThat(api("Routes: {a: {}}").refusals())
                .containsExactly("Resource with id [Ws] is invalid. Route must have associated function.");
    }
}
