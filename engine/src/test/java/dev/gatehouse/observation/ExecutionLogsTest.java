package dev.gatehouse.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.CallBuilder;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.logs.ExecutionLogs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExecutionLogsTest {

    private static final String SAM = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rest:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: test
                  MethodSettings:
                    - {ResourcePath: /*, HttpMethod: '*', LoggingLevel: INFO}
                    - {ResourcePath: '/traced/{id}', HttpMethod: POST, LoggingLevel: ERROR, DataTraceEnabled: true}
                    - {ResourcePath: /errors, HttpMethod: GET, LoggingLevel: ERROR}
                    - {ResourcePath: /busy, HttpMethod: GET, LoggingLevel: INFO, ThrottlingBurstLimit: 1, ThrottlingRateLimit: 1}
                    - {ResourcePath: /off, HttpMethod: GET, LoggingLevel: 'OFF'}
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
                    A: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /info, Method: GET}}
                    T: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: '/traced/{id}', Method: POST}}
                    E: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /errors, Method: GET}}
                    O: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /off, Method: GET}}
                    B: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /busy, Method: GET}}
                    G: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /guarded, Method: GET, Auth: {Authorizer: Guard}}}
                    K: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /keyed, Method: GET, Auth: {ApiKeyRequired: true}}}
                    H: {Type: HttpApi, Properties: {ApiId: {Ref: Http}, Path: /h, Method: GET}}
              Key: {Type: AWS::ApiGateway::ApiKey, Properties: {Enabled: true, Value: abcdefghijklmnopqrstuvwxyz0123456789ABCD, StageKeys: [{RestApiId: {Ref: Rest}, StageName: test}]}}
              Plan: {Type: AWS::ApiGateway::UsagePlan, Properties: {Quota: {Limit: 1, Period: DAY}, ApiStages: [{ApiId: {Ref: Rest}, Stage: test}]}}
              Member: {Type: AWS::ApiGateway::UsagePlanKey, Properties: {KeyId: {Ref: Key}, KeyType: API_KEY, UsagePlanId: {Ref: Plan}}}
            """;

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", SAM)
            .function("Hello", invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"hi\"}"))
            .function("Auth", invocation -> FunctionOutcome.returned("""
                    {"principalId":"some-principal","policyDocument":{"Version":"2012-10-17","Statement":[
                      {"Effect":"Allow","Action":"execute-api:Invoke","Resource":"*"}]}}"""))
            .start();
    private final ExecutionLogs logs = gateway.get(ExecutionLogs.class);

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void info_tells_the_phases_but_no_bodies() {
        var response = send("/info");

        String id = response.trace().requestId();
        String stage = gateway.api("Rest").definition().id() + "/test";
        assertThat(lines(response))
                .containsExactly(
                        "Extended Request Id: "
                                + response.header("x-amz-apigw-id").orElseThrow(),
                        "Verifying Usage Plan for request: " + id + ". API Key:  API Stage: " + stage,
                        "API Key  authorized because method 'GET /info' does not require API Key."
                                + " Request will not contribute to throttle or quota limits",
                        "Usage Plan check succeeded for API Key  and API Stage " + stage,
                        "Starting execution for request: " + id,
                        "HTTP Method: GET, Resource Path: /info",
                        "Successfully completed execution",
                        "Method completed with status: 200",
                        "AWS Integration Endpoint RequestId : "
                                + gateway.get(Lambdas.class)
                                        .function("Hello")
                                        .invocations()
                                        .last()
                                        .requestId());
        assertThat(logs.events().get(0).group()).isEqualTo("API-Gateway-Execution-Logs_" + stage);
    }

    @Test
    void data_trace_with_errors_tells_from_request_path_to_response_headers() {
        var response = gateway.api("Rest")
                .client()
                .post("/traced/7")
                .query("q", "x")
                .header("content-type", "application/json")
                .body("{\"sku\":1}")
                .send();

        var lines = lines(response);
        assertThat(lines.get(0)).isEqualTo("Method request path: {id=7}");
        assertThat(lines.get(1)).isEqualTo("Method request query string: {q=x}");
        assertThat(lines.get(2)).startsWith("Method request headers: {").contains("content-type=application/json");
        assertThat(lines.get(3)).isEqualTo("Method request body before transformations: {\"sku\":1}");
        assertThat(lines.get(4))
                .startsWith(
                        "Endpoint request URI: https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:");
        assertThat(lines)
                .anyMatch(line -> line.matches("Received response\\. Status: 200, Integration latency: \\d+ ms"));
        assertThat(lines).contains("Method response body after transformations: hi");
        assertThat(lines.get(lines.size() - 1)).startsWith("Method response headers: {");
    }

    @Test
    void a_level_of_errors_tells_nothing_of_a_call_that_succeeds_and_off_nothing_at_all() {
        send("/errors");
        send("/off");
        gateway.api("Http").client().get("/h").send();

        assertThat(logs.events()).isEmpty();
    }

    @Test
    void a_failing_function_and_a_malformed_answer_are_errors() {
        var hello = gateway.get(Lambdas.class).function("Hello");
        hello.raises("java.lang.IllegalStateException", "the table is gone");
        var raised = send("/errors");
        hello.answers(Map.of("nothing", "proxy-like"));
        var malformed = send("/errors");

        assertThat(lines(raised).get(0))
                .startsWith("Lambda execution failed with status 200 due to customer function error: the table is gone."
                        + " Lambda request id: ");
        assertThat(lines(malformed))
                .first()
                .isEqualTo("Execution failed due to configuration error: Malformed Lambda proxy response");
    }

    @Test
    void an_authorizer_runs_before_the_usage_plan_is_verified() {
        var response = gateway.api("Rest")
                .client()
                .get("/guarded")
                .header("Authorization", "Bearer-secret-token")
                .send();

        var lines = lines(response);
        assertThat(lines.get(1))
                .matches("Starting authorizer: [a-z0-9]{6} for request: "
                        + response.trace().requestId());
        assertThat(lines.get(2)).isEqualTo("Using valid authorizer policy for principal: ***ncipal");
        assertThat(lines.get(3)).isEqualTo("Successfully completed authorizer execution");
    }

    @Test
    void a_throttle_of_the_stage_is_told_with_the_resource() {
        send("/busy");
        var second = send("/busy");

        var api = gateway.api("Rest").definition();
        assertThat(second.status()).isEqualTo(429);
        assertThat(lines(second).get(1))
                .isEqualTo("Verifying Usage Plan for request: " + second.trace().requestId() + ". API Key:  API Stage: "
                        + api.id() + "/test");
        assertThat(lines(second).get(2))
                .matches("Key throttle limit exceeded for RestApi " + api.id()
                        + ", Stage test, Resource \\w+, HttpMethod GET\\. Limit: 1\\.00 Burst: 1");
        assertThat(lines(second).get(3)).isEqualTo("Method completed with status: 429");
    }

    @Test
    void a_throttled_function_is_told_by_its_status_and_no_gateway_response_is() {
        gateway.get(Lambdas.class)
                .function("Hello")
                .runs(invocation -> FunctionOutcome.failed(new FunctionError(
                        FunctionError.Kind.THROTTLED,
                        "TooManyRequestsException",
                        "Rate Exceeded.",
                        List.of(),
                        Optional.empty())));

        var lines = lines(send("/errors"));

        assertThat(lines.get(0)).startsWith("Lambda invocation failed with status: 429. Lambda request id: ");
        assertThat(lines.get(1)).isEqualTo("Execution failed due to configuration error: Rate Exceeded.");
        assertThat(lines).hasSize(2);
    }

    @Test
    void a_customised_gateway_response_is_told_by_the_name_that_applies_and_a_traced_stage_its_trace() {
        try (ApiGateway other = ApiGateway.builder()
                .templateText("template.yaml", """
                        Transform: AWS::Serverless-2016-10-31
                        Resources:
                          Rest:
                            Type: AWS::Serverless::Api
                            Properties:
                              StageName: test
                              TracingEnabled: true
                              MethodSettings: [{ResourcePath: /*, HttpMethod: '*', LoggingLevel: INFO}]
                              GatewayResponses: {DEFAULT_5XX: {StatusCode: 503}}
                          Hello:
                            Type: AWS::Serverless::Function
                            Properties:
                              Runtime: java21
                              Handler: a.B
                              CodeUri: .
                              Events: {A: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /a, Method: GET}}}
                        """)
                .function("Hello", invocation -> FunctionOutcome.returned("no reply"))
                .start()) {
            other.client().get("/a").send();

            var messages = other.get(ExecutionLogs.class).messages();
            assertThat(messages)
                    .anyMatch(line -> line.endsWith("Gateway response type: DEFAULT_5XX with status code: 503"));
            assertThat(messages.get(messages.size() - 1)).matches(".* X-ray Tracing ID : 1-[0-9a-f]{8}-[0-9a-f]{24}");
        }
    }

    @Test
    void a_web_socket_connection_and_its_messages_are_told() {
        try (ApiGateway other =
                ApiGateway.builder().templateText("template.yaml", """
                        Resources:
                          Api:
                            Type: AWS::ApiGatewayV2::Api
                            Properties: {Name: a, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
                          Mock:
                            Type: AWS::ApiGatewayV2::Integration
                            Properties: {ApiId: !Ref Api, IntegrationType: MOCK, RequestTemplates: {'200': '{"statusCode": 200}'}, TemplateSelectionExpression: '200'}
                          Connect: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: $connect, Target: !Sub "integrations/${Mock}"}}
                          Default: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: $default, Target: !Sub "integrations/${Mock}"}}
                          Stage:
                            Type: AWS::ApiGatewayV2::Stage
                            Properties: {ApiId: !Ref Api, StageName: test, AutoDeploy: true, DefaultRouteSettings: {LoggingLevel: INFO}}
                        """).start()) {
            var session = other.api("Api")
                    .stage("test")
                    .webSocketClient()
                    .connect()
                    .header("User-Agent", "me")
                    .open();
            session.send("hi");
            assertThat(session.isSilent()).isTrue();

            String api = other.api("Api").definition().id();
            String client = "[Connection Id: " + session.connectionId() + "]";
            assertThat(other.get(ExecutionLogs.class).messages().stream()
                            .map(line -> line.replaceFirst("^\\(.*?\\) ", "")))
                    .containsSubsequence(
                            "WebSocket Request Route: [$connect]",
                            "Client [UserAgent: me, SourceIp: 127.0.0.1] is connecting to WebSocket API [" + api + "].",
                            "Client " + client + " connected to API [" + api + "] successfully.",
                            "WebSocket Request Route: [$default]",
                            "WebSocket API [" + api + "] received message from client " + client + ".");
        }
    }

    @Test
    void keys_are_masked_and_an_exhausted_quota_is_told() {
        String key = "abcdefghijklmnopqrstuvwxyz0123456789ABCD";
        var client = gateway.api("Rest").client();
        client.get("/keyed").header("x-api-key", key).send();
        var second = client.get("/keyed").header("x-api-key", key).send();

        String masked = "*".repeat(34) + "89ABCD";
        assertThat(lines(second))
                .anyMatch(line -> line.startsWith("API Key " + masked + " exceeded quota limit for API Stage "));
        assertThat(logs.messages()).noneMatch(message -> message.contains(key));
    }

    @Test
    void secrets_are_masked_and_long_lines_cut_at_1024_bytes() {
        CallBuilder call = gateway.api("Rest").client().post("/traced/7").header("Authorization", "Basic dXNlcjpwYXNz");

        call.body("ü".repeat(5_000)).send();

        assertThat(logs.messages()).noneMatch(message -> message.contains("dXNlcjpw"));
        assertThat(logs.messages()).anyMatch(message -> message.contains("Authorization=************pwYXNz"));
        assertThat(logs.messages()).allMatch(message -> message.getBytes(StandardCharsets.UTF_8).length <= 1024);
        assertThat(logs.messages())
                .anyMatch(message -> message.contains("before transformations: ü") && message.endsWith("[TRUNCATED]"));
    }

    private ApiResponse send(String path) {
        return gateway.api("Rest").client().get(path).send();
    }

    private List<String> lines(ApiResponse response) {
        String id = response.trace().requestId();
        return logs.of(id).stream()
                .map(line -> line.substring(("(" + id + ") ").length()))
                .toList();
    }
}
