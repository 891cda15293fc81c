package dev.gatehouse.assertions;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.function.FunctionOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoutingAssertionsTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  Auth:
                    Authorizers:
                      Guard: {FunctionArn: !GetAtt Guard.Arn}
                      Pool: {UserPoolArn: !GetAtt Users.Arn, AuthorizationScopes: [orders/read]}
              Users: {Type: AWS::Cognito::UserPool}
              Guard: {Type: AWS::Serverless::Function, Properties: {Runtime: java21, Handler: a.B, CodeUri: .}}
              GetOrder:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java21
                  Handler: a.B
                  CodeUri: .
                  Events:
                    O: {Type: Api, Properties: {RestApiId: !Ref Api, Path: "/orders/{id}", Method: GET}}
                    G: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /guarded, Method: GET, Auth: {Authorizer: Guard}}}
                    P: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /pool, Method: GET, Auth: {Authorizer: Pool}}}
            """;

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("desk.yaml", TEMPLATE)
            .function("GetOrder", invocation -> FunctionOutcome.returned("{\"statusCode\": 200}"))
            .function("Guard", invocation -> FunctionOutcome.returned("""
                    {"principalId": "u1", "policyDocument": {"Version": "2012-10-17", "Statement":
                      [{"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"}]}}"""))
            .start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void tell_the_route_and_the_function_behind_it() {
        var response = gateway.client().get("/orders/{id}", 7).send();

        assertThat(response).matchedRoute("GET /orders/{id}").reachedFunction("GetOrder");
        assertThatThrownBy(() -> assertThat(response).matchedRoute("GET /orders"))
                .hasMessageStartingWith(
                        "route\n  expected: GET /orders\n  found:    GET /orders/{id}\n\nGET /prod/orders/7 -> 200");
        assertThatThrownBy(() -> assertThat(response).reachedFunction("ListOrders"))
                .hasMessageStartingWith(
                        "function that was reached\n  expected: ListOrders\n  found:    GetOrder\n\nGET /prod/orders/7");
        assertThatThrownBy(() -> assertThat(response).reachedNothing())
                .hasMessageStartingWith("reached\n  expected: (nothing)\n  found:    function GetOrder");
    }

    @Test
    void tell_the_closest_routes_where_none_was_matched() {
        var response = gateway.client().get("/order/7").send();

        assertThat(response).reachedNothing();
        assertThatThrownBy(() -> assertThat(response).matchedRoute("GET /orders/{id}"))
                .hasMessageStartingWith(
                        "route\n  expected: GET /orders/{id}\n  found:    (no route for GET /order/7\n  closest:");
    }

    @Test
    void tell_who_let_a_call_in_and_from_where() {
        var client = gateway.client().header("Authorization", "t");

        var first = client.get("/guarded").send();
        var second = client.get("/guarded").send();

        assertThat(first).wasAllowedBy("Guard").notFromAuthorizerCache().hasPrincipal("u1");
        assertThat(second).wasAllowedBy("Guard").fromAuthorizerCache().hasPrincipal("u1");
        assertThatThrownBy(() -> assertThat(first).fromAuthorizerCache())
                .hasMessageStartingWith(
                        "authorizer's decision\n  expected: from its cache\n  found:    called for this request\n");
        assertThatThrownBy(() -> assertThat(first).hasScopes("orders/read"))
                .hasMessageStartingWith(
                        "scopes of the token\n  expected: [orders/read]\n  found:    (no token was verified)\n");
    }

    @Test
    void know_the_scopes_of_a_token() {
        var token = gateway.get(UserPools.class)
                .get("Users")
                .accessToken()
                .subject("ada")
                .scopes("orders/read", "orders/list")
                .sign();

        var response = gateway.client().bearer(token).get("/pool").send();

        assertThat(response).wasAllowedBy("Pool").hasPrincipal("ada").hasScopes("orders/read");
        assertThatThrownBy(() -> assertThat(response).hasScopes("orders/write"))
                .hasMessageStartingWith(
                        "scopes of the token\n  expected: [orders/write]\n  found:    [orders/read, orders/list]\n");
    }

    @Test
    void tell_that_nobody_had_to_allow_an_open_route_or_that_a_gate_refused() {
        var open = gateway.client().get("/orders/{id}", 7).send();
        var refused = gateway.client().get("/guarded").send();

        assertThat(refused).reachedNothing().matchedRoute("GET /guarded");
        assertThatThrownBy(() -> assertThat(open).wasAllowedBy("Guard"))
                .hasMessageContaining("found:    (nobody: the route is open)");
        assertThatThrownBy(() -> assertThat(refused).wasAllowedBy("Guard"))
                .hasMessageContaining("found:    (refused by access)");
    }

    @Test
    void tell_the_backend_that_was_called() {
        try (ApiGateway shop =
                ApiGateway.builder().templateText("pay.yaml", """
                Resources:
                  Pay:
                    Type: AWS::ApiGatewayV2::Api
                    Properties: {Name: pay, ProtocolType: HTTP, Target: https://pay.example.com/charges}
                """).start()) {
            shop.get(HttpBackends.class).get("https://pay.example.com").answers(201, "{}");

            var response = shop.client().post("/").send();

            assertThat(response).hasStatus(201).reachedBackend("https://pay.example.com");
            assertThatThrownBy(() -> assertThat(response).reachedBackend("https://example.com"))
                    .hasMessageContaining("found:    https://pay.example.com");
        }
    }
}
