package dev.gatehouse.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.events.Exchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiAsyncClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GetConnectionResponse;

/** Handlers push to connections with the ordinary client of AWS's SDK, as they do on AWS. */
@Timeout(60)
class PushTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Chat:
                Type: AWS::ApiGatewayV2::Api
                Properties:
                  Name: chat
                  ProtocolType: WEBSOCKET
                  RouteSelectionExpression: $request.body.action
              Stage:
                Type: AWS::ApiGatewayV2::Stage
                Properties: {ApiId: !Ref Chat, StageName: prod, AutoDeploy: true}
              Route:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Chat, RouteKey: $default, Target: !Sub "integrations/${Integration}"}
              Integration:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Chat
                  IntegrationType: AWS_PROXY
                  IntegrationUri: !Sub
                    arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Talk.Arn}/invocations
              Talk:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: dev.gatehouse.lambda.PushTest$Talk
                  Runtime: java17
                  CodeUri: .
                  Timeout: 29
                  Environment:
                    Variables:
                      ENDPOINT: !Sub https://${Chat}.execute-api.${AWS::Region}.amazonaws.com/prod
            """;

    private final ApiGateway gateway =
            ApiGateway.builder().templateText("chat.yaml", TEMPLATE).start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async", "later", "thread", "pool", "variable"})
    void a_push_reaches_the_session(String how) {
        var session = client(gateway).connect().open();

        session.send(how);

        assertThat(session.next()).contains("pushed " + how);
        assertThat(session.isSilent()).isTrue();
    }

    @Test
    void a_push_reaches_a_session_over_a_socket() {
        var session =
                gateway.api().stage("prod").socketWebSocketClient().connect().open();

        session.send("sync");

        assertThat(session.next()).contains("pushed sync");
    }

    @Test
    void a_push_reaches_another_session_by_its_id() {
        var alice = client(gateway).connect().open();
        var bob = client(gateway).connect().open();

        alice.send("to " + bob.connectionId());

        assertThat(bob.next()).contains("pushed to " + bob.connectionId());
        assertThat(alice.isSilent()).isTrue();
    }

    @Test
    void a_handler_reads_and_deletes_connections() {
        var alice = client(gateway).connect().open();
        var bob = client(gateway).connect().header("User-Agent", "bob/1").open();

        alice.send("who " + bob.connectionId());
        alice.send("delete " + bob.connectionId());
        alice.send("to " + bob.connectionId());

        assertThat(alice.next()).contains("127.0.0.1 bob/1");
        assertThat(bob.closedWith()).isPresent();
        assertThat(alice.next()).contains("GoneException 410");
    }

    @Test
    void an_id_that_is_none_is_the_sdks_own_exception() {
        var session = client(gateway).connect().open();

        session.send("to nobody");

        assertThat(session.next()).contains("ApiGatewayManagementApiException 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async", "thread", "pool", "variable"})
    void tests_of_the_same_api_don_t_get_each_others_pushes(String how) {
        List<ApiGateway> tests =
                IntStream.range(0, 3).mapToObj(i -> gateway.fresh()).toList();
        List<WebSocketSession> sessions =
                tests.stream().map(test -> client(test).connect().open()).toList();

        var sent = sessions.stream()
                .map(session -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 3; i++) {
                        session.send(how + " " + session.connectionId());
                    }
                }))
                .toList();
        sent.forEach(CompletableFuture::join);

        for (int i = 0; i < sessions.size(); i++) {
            WebSocketSession session = sessions.get(i);
            List<Exchange> calls = tests.get(i).calls();
            List<String> received = new ArrayList<>();
            for (Optional<String> next = session.next(); next.isPresent(); next = session.next()) {
                received.add(next.get());
            }
            assertThat(received)
                    .as(calls::toString)
                    .hasSize(3)
                    .containsOnly("pushed " + how + " " + session.connectionId());
        }
        tests.forEach(ApiGateway::close);
    }

    @Test
    void a_pool_that_another_test_has_started_learns_that_a_connection_is_gone() {
        var first = client(gateway).connect().open();
        first.send("pool");
        first.send("pool");
        try (ApiGateway other = gateway.fresh()) {
            var session = client(other).connect().open();

            session.send("pool-tell L0SM9cOFvHcCIhw=");

            assertThat(session.next()).contains("GoneException 410");
        }
    }

    private static WebSocketClient client(ApiGateway gateway) {
        return gateway.api().stage("prod").webSocketClient();
    }

    /** Does what the first word of a message says. */
    public static class Talk implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {

        // as handlers do it: clients and pools live as long as the instance, or the JVM
        private static final Map<String, ApiGatewayManagementApiClient> CLIENTS = new ConcurrentHashMap<>();
        private static final Map<String, ApiGatewayManagementApiAsyncClient> ASYNC_CLIENTS = new ConcurrentHashMap<>();
        private static final ExecutorService POOL = Executors.newFixedThreadPool(2, Talk::daemon);

        @Override
        public APIGatewayV2WebSocketResponse handleRequest(APIGatewayV2WebSocketEvent event, Context context) {
            var call = event.getRequestContext();
            String endpoint = "https://" + call.getDomainName() + "/" + call.getStage();
            String[] words = event.getBody().split(" ");
            String to = words.length > 1 ? words[1] : call.getConnectionId();
            String text = "pushed " + event.getBody();
            switch (words[0]) {
                case "sync" -> push(endpoint, to, text);
                case "async" -> pushLater(endpoint, to, text).join();
                case "later" -> pushLater(endpoint, to, text);
                case "thread" ->
                    CompletableFuture.runAsync(() -> push(endpoint, to, text), Talk::run)
                            .join();
                case "pool" ->
                    CompletableFuture.runAsync(() -> push(endpoint, to, text), POOL)
                            .join();
                case "pool-tell" ->
                    CompletableFuture.runAsync(() -> tell(endpoint, call.getConnectionId(), to, text), POOL)
                            .join();
                case "variable" -> push(System.getenv("ENDPOINT"), to, text);
                case "who" -> push(endpoint, call.getConnectionId(), who(endpoint, to));
                case "delete" -> delete(endpoint, to);
                default -> tell(endpoint, call.getConnectionId(), to, text);
            }
            var response = new APIGatewayV2WebSocketResponse();
            response.setStatusCode(200);
            return response;
        }

        private static void tell(String endpoint, String from, String to, String text) {
            try {
                push(endpoint, to, text);
            } catch (ApiGatewayManagementApiException e) {
                push(endpoint, from, e.getClass().getSimpleName() + " " + e.statusCode());
            }
        }

        private static void push(String endpoint, String id, String text) {
            client(endpoint).postToConnection(it -> it.connectionId(id).data(SdkBytes.fromUtf8String(text)));
        }

        private static CompletableFuture<?> pushLater(String endpoint, String id, String text) {
            return ASYNC_CLIENTS
                    .computeIfAbsent(endpoint, it -> ApiGatewayManagementApiAsyncClient.builder()
                            .endpointOverride(URI.create(it))
                            .build())
                    .postToConnection(it -> it.connectionId(id).data(SdkBytes.fromUtf8String(text)));
        }

        private static String who(String endpoint, String id) {
            GetConnectionResponse who = client(endpoint).getConnection(it -> it.connectionId(id));
            return who.identity().sourceIp() + " " + who.identity().userAgent();
        }

        private static void delete(String endpoint, String id) {
            client(endpoint).deleteConnection(it -> it.connectionId(id));
        }

        private static ApiGatewayManagementApiClient client(String endpoint) {
            return CLIENTS.computeIfAbsent(endpoint, it -> ApiGatewayManagementApiClient.builder()
                    .endpointOverride(URI.create(it))
                    .build());
        }

        private static void run(Runnable task) {
            new Thread(task, "handlers-own").start();
        }

        private static Thread daemon(Runnable task) {
            var thread = new Thread(task, "handlers-pool");
            thread.setDaemon(true);
            return thread;
        }
    }
}
