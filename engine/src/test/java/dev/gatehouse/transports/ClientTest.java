package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.BodyCodec;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.Part;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.HttpRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientTest {

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("echo.yaml", """
                    Transform: AWS::Serverless-2016-10-31
                    Resources:
                      Api:
                        Type: AWS::Serverless::Api
                        Properties: {StageName: prod, BinaryMediaTypes: ["multipart/form-data"]}
                      Echo:
                        Type: AWS::Serverless::Function
                        Properties:
                          Runtime: java21
                          Handler: a.B
                          CodeUri: .
                          Events:
                            A: {Type: Api, Properties: {RestApiId: !Ref Api, Path: "/{proxy+}", Method: ANY}}
                      Chat:
                        Type: AWS::ApiGatewayV2::Api
                        Properties: {Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
                      Mock:
                        Type: AWS::ApiGatewayV2::Integration
                        Properties: {ApiId: !Ref Chat, IntegrationType: MOCK}
                      Anything:
                        Type: AWS::ApiGatewayV2::Route
                        Properties: {ApiId: !Ref Chat, RouteKey: $default, Target: !Sub "integrations/${Mock}"}
                      ChatStage:
                        Type: AWS::ApiGatewayV2::Stage
                        Properties: {ApiId: !Ref Chat, StageName: talk, AutoDeploy: true}
                    """)
            .function(
                    "Echo",
                    invocation -> FunctionOutcome.returned("{\"statusCode\": 200, \"body\": \"{\\\"id\\\": 7}\"}"))
            .start();
    private final GatewayClient client = gateway.api("Api").stage("prod").client();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void sends_forms_as_browsers_do() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sku", "A 1");
        fields.put("note", "50% & more");

        HttpRequest sent = sent(client.post("/orders").form(fields).send());

        assertThat(sent.headers().first("content-type")).contains("application/x-www-form-urlencoded");
        assertThat(sent.body().text()).isEqualTo("sku=A+1&note=50%25+%26+more");
    }

    @Test
    void sends_parts_as_browsers_do() {
        HttpRequest sent = sent(client.post("/photos")
                .multipart(
                        Part.field("title", "a \"cat\""),
                        Part.file("photo", "cat.png", "image/png", "PNG".getBytes(StandardCharsets.UTF_8)))
                .send());

        String type = sent.headers().first("content-type").orElseThrow();
        assertThat(type).startsWith("multipart/form-data; boundary=");
        String boundary = type.substring(type.indexOf('=') + 1);
        assertThat(sent.body().text()).isEqualTo(("""
                --%1$s
                Content-Disposition: form-data; name="title"

                a "cat"
                --%1$s
                Content-Disposition: form-data; name="photo"; filename="cat.png"
                Content-Type: image/png

                PNG
                --%1$s--
                """).formatted(boundary).replace("\n", "\r\n"));
    }

    @Test
    void client_and_call_have_the_same_names() {
        GatewayClient shop = client.header("x-a", "1")
                .cookie("session", "s1")
                .query("lang", "en")
                .origin("https://shop.example");

        HttpRequest sent = sent(shop.get("/orders")
                .header("x-a", "2")
                .cookie("theme", "dark")
                .query("page", 2)
                .send());

        assertThat(sent.headers().all("x-a")).containsExactly("1", "2");
        assertThat(sent.headers().all("cookie")).containsExactly("session=s1; theme=dark");
        assertThat(sent.target()).isEqualTo("/prod/orders?lang=en&page=2");
        assertThat(sent.headers().first("origin")).contains("https://shop.example");
    }

    @Test
    void websocket_clients_have_them_too() {
        var attempt = gateway.api("Chat")
                .stage("talk")
                .webSocketClient()
                .header("x-a", "1")
                .cookie("session", "s1")
                .origin("https://shop.example")
                .query("lang", "en")
                .connect("/")
                .query("room", 1)
                .attempt();

        HttpRequest sent = attempt.response().trace().request();
        assertThat(attempt.session()).isPresent();
        assertThat(sent.target()).isEqualTo("/talk?lang=en&room=1");
        assertThat(sent.headers().first("cookie")).contains("session=s1");
        assertThat(sent.headers().first("origin")).contains("https://shop.example");
    }

    @Test
    void writes_and_reads_by_a_codec_of_the_tests_own() {
        var own = client.withCodec(
                BodyCodec.of(value -> "<" + value + ">", (text, type) -> type.getTypeName() + " " + text));

        ApiResponse response = own.post("/orders").json(7).send();

        assertThat(sent(response).body().text()).isEqualTo("<7>");
        assertThat(response.json(String.class)).isEqualTo("java.lang.String {\"id\": 7}");
        var broken = client.withCodec(BodyCodec.of(
                value -> {
                    throw new IOException("no mapper");
                },
                (text, type) -> text));
        assertThatThrownBy(() -> broken.post("/orders").json(7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("can't write java.lang.Integer as JSON: no mapper");
    }

    @Test
    void refuses_paths_that_cannot_be_meant() {
        assertThatThrownBy(() -> client.get("/orders/{id}"))
                .hasMessage("there is no value for {id} in /orders/{id}."
                        + "\n  to do:       pass one after the path, like (\"/orders/{id}\", 7); write a literal"
                        + " brace as %7B.");
        assertThatThrownBy(() -> client.get("/orders/{id}/{line}", 7))
                .hasMessageStartingWith("there is no value for {line} in /orders/{id}/{line}");
        assertThatThrownBy(() -> client.get("orders"))
                .hasMessage("a path must begin with a slash: \"orders\"."
                        + "\n  to do:       write \"/orders\"; the client adds the host and the stage, /prod.");
        assertThatThrownBy(() -> client.get("https://shop.example/orders?x=1"))
                .hasMessage("this is a complete URL, not a path: \"https://shop.example/orders?x=1\"."
                        + "\n  to do:       write the path below the stage, like \"/orders?x=1\"; the client adds the host"
                        + " and the stage, /prod.");
        assertThat(client.get("/orders?filter={\"a\":1}")).isNotNull();
    }

    private static HttpRequest sent(ApiResponse response) {
        return response.trace().request();
    }
}
