package dev.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.events.RouteMatched;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SocketTransportTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Echo:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: none
                  Runtime: java17
                  CodeUri: .
                  Events:
                    All: {Type: Api, Properties: {Path: "/{proxy+}", Method: any}}
              Missing:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: none
                  Runtime: nodejs20.x
                  CodeUri: .
                  Events:
                    Gone: {Type: Api, Properties: {Path: /missing, Method: get}}
            """;

    private static final String CHAT = """
            Resources:
              Chat:
                Type: AWS::ApiGatewayV2::Api
                Properties:
                  Name: chat
                  ProtocolType: WEBSOCKET
                  RouteSelectionExpression: $request.body.action
              Stage: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: !Ref Chat, StageName: prod, AutoDeploy: true}}
              Default:
                Type: AWS::ApiGatewayV2::Route
                Properties:
                  ApiId: !Ref Chat
                  RouteKey: $default
                  RouteResponseSelectionExpression: $default
                  Target: !Sub integrations/${Integration}
              Answer:
                Type: AWS::ApiGatewayV2::RouteResponse
                Properties: {ApiId: !Ref Chat, RouteId: !Ref Default, RouteResponseKey: $default}
              Integration:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Chat
                  IntegrationType: AWS_PROXY
                  IntegrationUri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Talk.Arn}/invocations
              Talk:
                Type: AWS::Lambda::Function
                Properties:
                  Handler: none
                  Runtime: java17
                  Role: arn:aws:iam::123456789012:role/r
                  Code: {ZipFile: ""}
            """;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", TEMPLATE)
            .function("Echo", this::echo)
            .start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void an_invoke_url_is_a_real_endpoint() throws Exception {
        URI url = stage().invokeUrl();

        var response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url + "/a%2Fb?q=1")).build(), BodyHandlers.ofString());

        assertThat(url.toString()).matches("http://localhost:\\d+/Prod");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(events.take()).contains("\"path\":\"/a%2Fb\"");
    }

    @Test
    void handlers_see_the_host_of_the_api_when_a_loopback_host_was_called() throws Exception {
        String host = gateway.api().definition().id() + ".execute-api.us-east-1.amazonaws.com";

        raw("GET /Prod/x HTTP/1.1\r\nHost: localhost:" + stage().invokeUrl().getPort() + "\r\n");

        assertThat(events.take())
                .contains("\"Host\":\"" + host + "\"")
                .contains("\"domainName\":\"" + host + "\"")
                .contains("\"X-Forwarded-Port\":\"443\"")
                .contains("\"X-Forwarded-Proto\":\"https\"");
    }

    @Test
    void a_host_that_no_api_and_no_custom_domain_has_is_forbidden() throws Exception {
        String answer = raw("GET /Prod/x HTTP/1.1\r\nHost: shop.example.com\r\n");

        assertThat(answer).startsWith("HTTP/1.1 403 Forbidden").endsWith("{\"message\":\"Forbidden\"}");
        assertThat(events).isEmpty();
    }

    @Test
    void a_client_over_the_socket_knows_what_happened_to_its_call() {
        var response = stage().socketClient().from("203.0.113.7").get("/x").send();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.trace().facts(RouteMatched.class)).hasSize(1);
        assertThat(response.trace().request().peer().sourceIp()).isEqualTo("203.0.113.7");
        assertThat(gateway.calls()).hasSize(1);
    }

    @Test
    void a_client_over_the_socket_is_told_what_nobody_provides() {
        var call = stage().socketClient().get("/missing");

        assertThatThrownBy(call::send).isInstanceOf(NotProvidedException.class).hasMessageContaining("Missing");
    }

    @Test
    void other_clients_are_told_by_501_what_nobody_provides() throws Exception {
        assertThat(raw("GET /Prod/missing HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 501 Not Implemented")
                .contains("x-gatehouse-refusal: ");
    }

    @Test
    void a_secure_invoke_url_has_the_generated_certificate() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().sslContext(trustingTheGateway()).build();
        URI url = stage().secureInvokeUrl();

        var response =
                client.send(HttpRequest.newBuilder(URI.create(url + "/x")).build(), BodyHandlers.ofString());

        assertThat(url.getScheme()).isEqualTo("https");
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void each_state_has_a_port_of_its_own_that_ends_with_it() throws Exception {
        ApiGateway other = gateway.fresh();
        URI url = other.api().stage("Prod").invokeUrl();

        assertThat(url).isNotEqualTo(stage().invokeUrl());
        assertThat(other.api().stage("Prod").invokeUrl()).isEqualTo(url);

        other.close();

        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void a_web_socket_client_of_the_jdk_talks_to_the_invoke_url() throws Exception {
        try (ApiGateway chat = chat()) {
            URI url = chat.api().stage("prod").invokeUrl();
            var heard = new LinkedBlockingQueue<String>();

            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(url, new Listener(heard))
                    .get(10, TimeUnit.SECONDS);
            socket.sendText("hello", true).get(10, TimeUnit.SECONDS);

            assertThat(url.toString()).matches("ws://localhost:\\d+/prod");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("you said: hello");
        }
    }

    @Test
    void a_session_over_the_socket_knows_when_all_is_quiet() {
        try (ApiGateway chat = chat()) {
            var session =
                    chat.api().stage("prod").socketWebSocketClient().connect().open();

            for (int i = 0; i < 50; i++) {
                session.send("hello " + i);
                assertThat(session.next()).contains("you said: hello " + i);
                assertThat(session.isSilent()).isTrue();
            }
            session.send(new byte[] {1});

            assertThat(session.connectionId()).isNotEmpty();
            assertThat(session.closedWith().orElseThrow().code()).isEqualTo(1003);
        }
    }

    private RunningStage stage() {
        return gateway.api().stage("Prod");
    }

    private FunctionOutcome echo(Invocation invocation) {
        events.add(new String(invocation.event(), StandardCharsets.UTF_8));
        return FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"hi\"}");
    }

    private static ApiGateway chat() {
        return ApiGateway.builder()
                .templateText("chat.yaml", CHAT)
                .function(
                        "Talk",
                        invocation -> FunctionOutcome.returned("{\"body\":\"you said: "
                                + new String(invocation.event(), StandardCharsets.UTF_8)
                                        .replaceAll("(?s).*\"body\":\"([^\"]*)\".*", "$1")
                                + "\"}"))
                .start();
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", stage().invokeUrl().getPort())) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private SSLContext trustingTheGateway() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("gateway", gateway.certificate());
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private record Listener(BlockingQueue<String> heard) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            socket.request(1);
            return null;
        }
    }
}
