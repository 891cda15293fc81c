package dev.gatehouse.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that take longer than any integration waits, of which nothing counts, as of the start of an instance. */
class UncountedTimeTest {

    private static final Duration LONG = Duration.ofSeconds(40);

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rest:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  Auth: {Authorizers: {Guard: {FunctionArn: !GetAtt Guard.Arn}}}
              Http:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Auth:
                    Authorizers:
                      Guard:
                        FunctionArn: !GetAtt Guard.Arn
                        AuthorizerPayloadFormatVersion: "2.0"
                        EnableSimpleResponses: true
                        EnableFunctionDefaultPermissions: true
                        Identity: {Headers: [Authorization]}
              Answer:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: none
                  Runtime: java17
                  CodeUri: .
                  Timeout: 60
                  Events:
                    Rest: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: /open, Method: get}}
                    Http: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: /open, Method: get}}
              Guarded:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: none
                  Runtime: java17
                  CodeUri: .
                  Events:
                    Rest:
                      Type: Api
                      Properties: {RestApiId: !Ref Rest, Path: /guarded, Method: get, Auth: {Authorizer: Guard}}
                    Http:
                      Type: HttpApi
                      Properties: {ApiId: !Ref Http, Path: /guarded, Method: get, Auth: {Authorizer: Guard}}
              Guard:
                Type: AWS::Serverless::Function
                Properties: {Handler: none, Runtime: java17, CodeUri: ., Timeout: 60}
            """;

    private static final String ALLOWED = """
            {"principalId": "u1", "policyDocument": {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"}]}}""";

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", TEMPLATE)
            .function("Answer", call -> slowly(call, "{\"statusCode\":200,\"body\":\"hello\"}"))
            .function("Guarded", call -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"hello\"}"))
            .function("Guard", call -> slowly(call, guard(call)))
            .start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({"Rest, /open", "Rest, /guarded", "Http, /open", "Http, /guarded"})
    void time_that_does_not_count_is_no_time_out(String api, String path) {
        var response = gateway.api(api)
                .client()
                .get(path)
                .header("Authorization", "letmein")
                .send();

        assertThat(response.status()).as(response.story()).isEqualTo(200);
    }

    @Test
    void an_integration_still_waits_no_longer_for_time_that_counts() {
        var response = gateway.api("Http")
                .client()
                .get("/open")
                .header("slow", "really")
                .send();

        assertThat(response.status()).as(response.story()).isEqualTo(503);
    }

    private static String guard(Invocation call) {
        return call.eventText().contains("\"2.0\"") ? "{\"isAuthorized\": true}" : ALLOWED;
    }

    private static FunctionOutcome slowly(Invocation call, String answer) {
        call.caller().elapse().accept(LONG);
        if (!call.eventText().contains("really")) {
            call.caller().time().forgiven().accept(LONG);
        }
        return FunctionOutcome.returned(answer);
    }
}
