package dev.gatehouse.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.Metrics;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogsAndMetricsTest {

    private static final String SAM = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rest:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: test
                  TracingEnabled: true
                  MethodSettings:
                    - {ResourcePath: /*, HttpMethod: '*', MetricsEnabled: true}
                    - {ResourcePath: /quiet, HttpMethod: GET, MetricsEnabled: false}
                  Auth:
                    Authorizers:
                      Guard: {FunctionArn: {"Fn::GetAtt": [Auth, Arn]}}
              Http: {Type: AWS::Serverless::HttpApi}
              Auth: {Type: AWS::Serverless::Function, Properties: {Runtime: java21, Handler: a.B, CodeUri: .}}
              Hello:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java21
                  Handler: a.B
                  CodeUri: .
                  Events:
                    A: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /a, Method: GET}}
                    Q: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /quiet, Method: GET}}
                    G: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /guarded, Method: GET, Auth: {Authorizer: Guard}}}
                    I: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /iam, Method: GET, Auth: {Authorizer: AWS_IAM}}}
                    H: {Type: HttpApi, Properties: {ApiId: {Ref: Http}, Path: /h, Method: GET}}
            """;

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", SAM)
            .function("Hello", invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"hi\"}"))
            .function("Auth", invocation -> FunctionOutcome.returned("""
                    {"principalId":"u1","policyDocument":{"Version":"2012-10-17","Statement":[
                      {"Effect":"Deny","Action":"execute-api:Invoke","Resource":"*"}]}}"""))
            .start();
    private final GatewayClient rest = gateway.api("Rest").client();
    private final AccessLogs logs = gateway.get(AccessLogs.class);
    private final Metrics metrics = gateway.get(Metrics.class);

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_stage_without_a_format_is_given_one_by_the_test() {
        rest.get("/a").send();
        logs.useFormat("{\"status\":\"$context.status\",\"path\":\"$context.resourcePath\"}");

        rest.get("/a").send();

        assertThat(logs.entries()).hasSize(1);
        assertThat(logs.last().fields()).containsEntry("status", "200").containsEntry("path", "/a");
    }

    @Test
    void a_request_id_that_is_no_uuid_is_logged_as_replaced() {
        logs.useFormat("$context.requestId");

        rest.get("/a").header("x-amzn-RequestId", "mine").send();
        rest.get("/a")
                .header("x-amzn-RequestId", "c6af9ac6-7b61-11e6-9a41-93e8deadbeef")
                .send();

        assertThat(logs.entries())
                .extracting(entry -> entry.line())
                .containsExactly("UUID_REPLACED_INVALID_REQUEST_ID", "c6af9ac6-7b61-11e6-9a41-93e8deadbeef");
    }

    @Test
    void phases_of_access_have_variables_where_they_took_place_only() {
        logs.useFormat("$context.authenticate.status|$context.authenticate.error|$context.authorizer.status|"
                + "$context.authorizer.integrationStatus|$context.authorize.status|$context.integration.status");
        var alice = gateway.get(IamIdentities.class).user("alice").allow("execute-api:Invoke", "*");

        rest.get("/a").send();
        rest.get("/guarded").header("Authorization", "t").send();
        rest.get("/iam").send();
        rest.signedBy(alice).get("/iam").send();

        assertThat(logs.entries())
                .extracting(entry -> entry.line())
                .containsExactly(
                        "-|-|-|-|-|200",
                        "-|-|403|200|403|-",
                        "403|Missing Authentication Token|-|-|403|-",
                        "200|-|-|-|200|200");
    }

    @Test
    void an_authorizer_names_the_id_of_its_invocation() {
        logs.useFormat("$context.authorizer.requestId");

        rest.get("/guarded").header("Authorization", "t").send();

        assertThat(logs.last().line()).matches("[0-9a-f-]{36}");
    }

    @Test
    void an_http_api_logs_the_id_of_the_invocation_and_seconds() {
        logs.useFormat("$context.integration.requestId $context.awsEndpointRequestId $context.requestTimeEpoch"
                + " $context.extendedRequestId $context.requestId $context.awsEndpointRequestId2");

        gateway.api("Http").client().get("/h").send();

        String[] words = logs.last().line().split(" ");
        assertThat(words[0]).matches("[0-9a-f-]{36}").isEqualTo(words[1]);
        assertThat(words[2]).matches("\\d{10}");
        assertThat(words[3]).isEqualTo(words[4]);
        assertThat(words[5]).isEqualTo("-");
    }

    @Test
    void metrics_have_the_dimensions_of_a_method_where_they_are_detailed() {
        rest.get("/a").send();
        rest.get("/quiet").send();

        assertThat(metrics.named("Count").get(0).dimensions())
                .containsEntry("Stage", "test")
                .containsEntry("Method", "GET")
                .containsEntry("Resource", "/a");
        assertThat(metrics.named("Count").get(1).dimensions()).containsOnlyKeys("ApiName", "Stage");
    }

    @Test
    void metrics_bear_the_time_of_the_virtual_clock() {
        rest.get("/a").send();
        gateway.get(GatewayClock.class).advance(Duration.ofHours(1));
        rest.get("/a").send();

        var counts = metrics.named("Count");
        assertThat(Duration.between(counts.get(0).at(), counts.get(1).at())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void metrics_count_sum_and_read_latencies() {
        gateway.get(Lambdas.class).function("Hello").sleeps(Duration.ofSeconds(2));

        rest.get("/a").send();
        rest.get("/nowhere").send();

        assertThat(metrics.count("Count")).isEqualTo(2);
        assertThat(metrics.count("4XXError")).isEqualTo(1);
        assertThat(metrics.sum("Count", Map.of("Resource", "/a"))).isEqualTo(1);
        assertThat(metrics.longest("Latency")).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void active_tracing_samples_the_first_call_of_a_second() {
        var first = rest.get("/a").send();
        var sent = rest.get("/a")
                .header("X-Amzn-Trace-Id", "Root=1-5e1b4151-5ac6c58dc39a2e3d2e3d2e3d;Parent=53995c3f42cd8ad8;Sampled=0")
                .send();

        assertThat(first.header("X-Amzn-Trace-Id").orElse(""))
                .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=1");
        assertThat(sent.header("X-Amzn-Trace-Id").orElse("")).endsWith(";Parent=53995c3f42cd8ad8;Sampled=0");
    }
}
