package dev.gatehouse.assertions;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static dev.gatehouse.events.ThrottleExceeded.Level.METHOD;
import static dev.gatehouse.events.ThrottleExceeded.Level.USAGE_PLAN;
import static dev.gatehouse.model.GatewayResponseType.ACCESS_DENIED;
import static dev.gatehouse.model.GatewayResponseType.THROTTLED;
import static dev.gatehouse.model.GatewayResponseType.UNAUTHORIZED;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.function.FunctionOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalAssertionsTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  MethodSettings:
                    - {ResourcePath: /open, HttpMethod: GET, ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1}
                  Auth:
                    Authorizers:
                      Guard: {FunctionArn: {"Fn::GetAtt": [Guard, Arn]}}
                      Pool: {UserPoolArn: {"Fn::GetAtt": [Users, Arn]}}
              Users: {Type: AWS::Cognito::UserPool}
              Guard: {Type: AWS::Serverless::Function, Properties: {Runtime: java21, Handler: a.B, CodeUri: .}}
              Desk:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java21
                  Handler: a.B
                  CodeUri: .
                  Events:
                    O: {Type: Api, Properties: {RestApiId: {Ref: Api}, Path: /open, Method: GET}}
                    G: {Type: Api, Properties: {RestApiId: {Ref: Api}, Path: /guarded, Method: GET, Auth: {Authorizer: Guard}}}
                    P: {Type: Api, Properties: {RestApiId: {Ref: Api}, Path: /pool, Method: GET, Auth: {Authorizer: Pool}}}
            """;

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("desk.yaml", TEMPLATE)
            .function("Desk", invocation -> FunctionOutcome.returned("{\"statusCode\": 200}"))
            .function("Guard", invocation -> FunctionOutcome.returned("""
                    {"principalId": "u", "policyDocument": {"Version": "2012-10-17", "Statement":
                      [{"Effect": "Deny", "Action": "execute-api:Invoke", "Resource": "*"}]}}"""))
            .start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void name_the_authorizer_that_refused() {
        var client = gateway.client();

        var denied = client.header("Authorization", "t").get("/guarded").send();
        assertThat(denied).hasStatus(403).wasRefusedWith(ACCESS_DENIED).byAuthorizer("Guard");
        assertThat(client.get("/guarded").send()).wasRefusedWith(UNAUTHORIZED).byAuthorizer("Guard");
        assertThat(client.bearer("x").get("/pool").send())
                .wasRefusedWith(UNAUTHORIZED)
                .byAuthorizer("Pool");
        assertThatThrownBy(() -> assertThat(denied).byAuthorizer("Pool"))
                .hasMessageContaining("expected: Pool")
                .hasMessageContaining("found:    Guard")
                .hasMessageContaining("decided EXPLICIT_DENY");
    }

    @Test
    void find_no_authorizer_where_none_refused() {
        var pool = gateway.get(UserPools.class).get("Users");
        var accepted =
                gateway.client().bearer(pool.idToken().sign()).get("/pool").send();

        assertThat(accepted).hasStatus(200);
        assertThatThrownBy(() -> assertThat(accepted).byAuthorizer("Pool")).hasMessageContaining("found:    (none)");
    }

    @Test
    void name_the_throttle_that_refused() {
        var answers = gateway.client().burst(2, client -> client.get("/open"));

        assertThat(answers.get(1)).hasStatus(429).wasRefusedWith(THROTTLED).wasThrottledBy(METHOD);
        assertThatThrownBy(() -> assertThat(answers.get(1)).wasThrottledBy(USAGE_PLAN))
                .hasMessageContaining("found:    METHOD");
        assertThatThrownBy(() -> assertThat(answers.get(0)).wasThrottledBy(METHOD))
                .hasMessageContaining("found:    (not throttled)");
    }
}
