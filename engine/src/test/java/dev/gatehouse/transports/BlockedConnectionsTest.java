package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.WafRule;
import dev.gatehouse.function.FunctionOutcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A mock is answered by the thread that reads from sockets; whatever may wait is not. */
@Timeout(60)
class BlockedConnectionsTest {

    private static final int MORE_THAN_LOOPS = 6;
    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Slow: {Type: AWS::Serverless::Function, Properties: {Runtime: java21, Handler: a.B, CodeUri: .}}
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  DefinitionBody:
                    swagger: "2.0"
                    info: {title: mocks, version: "1"}
                    paths:
                      /mock:
                        post:
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}', text/plain: '{"statusCode": 200}'}
                            responses: {default: {statusCode: "200", responseTemplates: {application/json: hello}}}
                      /function:
                        post:
                          responses: {}
                          x-amazon-apigateway-integration:
                            type: aws_proxy
                            httpMethod: POST
                            uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Slow.Arn}/invocations
            """;

    private final CountDownLatch arrived = new CountDownLatch(MORE_THAN_LOOPS);
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", TEMPLATE)
            .function("Slow", call -> {
                awaitEnd();
                return FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"late\"}");
            })
            .start();

    @AfterEach
    void stop() {
        end.countDown();
        gateway.close();
    }

    @Test
    void others_go_on_while_functions_do_not_return() throws Exception {
        var blocked = blocked("/function");

        HttpResponse<String> answer = post("/mock", "x");

        assertThat(answer.body()).isEqualTo("hello");
        assertThat(blocked).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void others_go_on_while_a_rule_before_the_stage_does_not_decide() throws Exception {
        gateway.api().stage("prod").control().waf(request -> {
            if (request.body().text().equals("wait")) {
                awaitEnd();
            }
            return WafRule.Action.ALLOW;
        });
        var blocked = blocked("/mock");

        HttpResponse<String> answer = post("/mock", "x");

        assertThat(answer.body()).isEqualTo("hello");
        assertThat(blocked).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void answers_to_many_requests_on_one_connection_keep_their_order() throws Exception {
        var statuses = new ArrayList<Integer>();

        for (int i = 0; i < 50; i++) {
            statuses.add(post(i % 2 == 0 ? "/mock" : "/nowhere", "x".repeat(i * 2_000))
                    .statusCode());
        }

        assertThat(statuses).hasSize(50);
        for (int i = 0; i < 50; i++) {
            assertThat(statuses.get(i)).isEqualTo(i % 2 == 0 ? 200 : 403);
        }
    }

    private List<CompletableFuture<HttpResponse<String>>> blocked(String path) throws InterruptedException {
        List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_LOOPS; i++) {
            calls.add(client.sendAsync(request(path, "wait"), BodyHandlers.ofString()));
        }
        arrived.await();
        return calls;
    }

    private void awaitEnd() {
        arrived.countDown();
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(request(path, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(gateway.api().stage("prod").invokeUrl() + path))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
