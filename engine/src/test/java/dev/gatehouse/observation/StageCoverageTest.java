package dev.gatehouse.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.CanaryControl;
import dev.gatehouse.coverage.ApiCoverage;
import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.coverage.CoveragePoint;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.logs.ExecutionLogs;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What calls exercise of a stage: its canary, its usage plans, its policy, the routes of a WebSocket API. */
class StageCoverageTest {

    private static final String SAM = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rest:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: test
                  CanarySetting: {PercentTraffic: 10}
                  MethodSettings: [{ResourcePath: /*, HttpMethod: '*', LoggingLevel: INFO}]
                  Auth: {ResourcePolicy: {IpRangeBlacklist: [203.0.113.9/32]}}
              Key: {Type: AWS::ApiGateway::ApiKey, Properties: {Enabled: true, StageKeys: [{RestApiId: {Ref: Rest}, StageName: test}]}}
              Plan: {Type: AWS::ApiGateway::UsagePlan, Properties: {Quota: {Limit: 1, Period: DAY}, ApiStages: [{ApiId: {Ref: Rest}, Stage: test}]}}
              Member: {Type: AWS::ApiGateway::UsagePlanKey, Properties: {KeyId: {Ref: Key}, KeyType: API_KEY, UsagePlanId: {Ref: Plan}}}
              Hello:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java21
                  Handler: a.B
                  CodeUri: .
                  Events:
                    Open: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /open, Method: GET}}
                    Keyed: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /keyed, Method: GET, Auth: {ApiKeyRequired: true}}}
              Chat:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
              Say:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: {Ref: Chat}, RouteKey: say, Target: {"Fn::Sub": 'integrations/${Mock}'}}
              Leave:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: {Ref: Chat}, RouteKey: leave, Target: {"Fn::Sub": 'integrations/${Mock}'}}
              Mock: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: {Ref: Chat}, IntegrationType: MOCK, RequestTemplates: {'200': '{"statusCode":200}'}, TemplateSelectionExpression: '200'}}
              Live: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: {Ref: Chat}, StageName: live, AutoDeploy: true}}
            """;

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", SAM)
            .function("Hello", invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"hi\"}"))
            .start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void each_side_of_a_canary_counts_by_itself() {
        gateway.api("Rest").stage("test").canary().never().next(CanaryControl.Side.CANARY);
        gateway.api("Rest").client().get("/open").send();
        assertThat(covered(CoverageKind.CANARY)).containsExactly("test canary");

        gateway.api("Rest").client().get("/open").send();

        assertThat(covered(CoverageKind.CANARY)).containsExactlyInAnyOrder("test own deployment", "test canary");
    }

    @Test
    void a_usage_plan_counts_when_it_accepts_and_when_its_quota_is_used_up() {
        keyed();
        assertThat(covered(CoverageKind.USAGE_PLAN)).containsExactly("Plan accepted");

        keyed();

        assertThat(covered(CoverageKind.USAGE_PLAN)).containsExactlyInAnyOrder("Plan accepted", "Plan used up");
    }

    @Test
    void a_resource_policy_counts_when_it_allows_and_when_it_denies() {
        gateway.api("Rest").client().get("/open").send();
        gateway.api("Rest").client().from("203.0.113.9").get("/open").send();

        assertThat(covered(CoverageKind.RESOURCE_POLICY)).hasSize(2);
    }

    @Test
    void a_route_of_a_websocket_api_counts_when_a_message_takes_it() {
        var session =
                gateway.api("Chat").stage("live").webSocketClient().connect().open();

        session.send("{\"action\":\"say\"}");

        assertThat(session.isSilent()).isTrue();
        assertThat(covered(CoverageKind.ROUTE)).containsExactly("say called");
    }

    @Test
    void a_canary_has_execution_logs_of_its_own() {
        gateway.api("Rest").stage("test").canary().never().next(CanaryControl.Side.CANARY);
        gateway.api("Rest").client().get("/open").send();
        gateway.api("Rest").client().get("/open").send();

        assertThat(gateway.get(ExecutionLogs.class).events())
                .extracting(event -> event.group().replaceFirst("[^/]*/", ""))
                .contains("test/Canary", "test");
    }

    private void keyed() {
        gateway.api("Rest").client().withApiKey("Key").get("/keyed").send();
    }

    private List<String> covered(CoverageKind kind) {
        return gateway.get(ApiCoverage.class).of(kind).stream()
                .filter(CoveragePoint::isCovered)
                .map(point -> point.place() + " " + point.outcome())
                .toList();
    }
}
