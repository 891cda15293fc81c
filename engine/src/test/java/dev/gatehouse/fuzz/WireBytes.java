package dev.gatehouse.fuzz;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.function.FunctionOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Two ports that are sent changed bytes: each connection must end, and the next good request be answered. */
final class WireBytes implements AutoCloseable {

    private static final int LONGEST_SILENCE_MILLIS = 30_000;
    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Http: {Type: AWS::Serverless::HttpApi, Properties: {}}
              Chat:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
              ChatStage:
                Type: AWS::ApiGatewayV2::Stage
                Properties: {ApiId: !Ref Chat, StageName: prod, AutoDeploy: true}
              Default:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Chat, RouteKey: $default, Target: !Sub "integrations/${ToFn}"}
              ToFn:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Chat
                  IntegrationType: AWS_PROXY
                  IntegrationUri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: none
                  Runtime: java17
                  CodeUri: .
                  Events:
                    Any: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: "/{proxy+}", Method: any}}
            """;
    private static final String GOOD = "GET /good HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    private static final String HANDSHAKE = "GET /prod HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    // a masked text frame, one in two parts with a ping between, a close frame
    private static final List<String> FRAMES = List.of(
            "\u0081\u0085\u0000\u0000\u0000\u0000hello",
            "\u0001\u0082\u0000\u0000\u0000\u0000he\u0089\u0080\u0000\u0000\u0000\u0000\u0080\u0083\u0000\u0000\u0000\u0000llo",
            "\u0088\u0082\u0000\u0000\u0000\u0000\u0003\u00e8");

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("wire.yaml", TEMPLATE)
            .function("Fn", invocation -> FunctionOutcome.returned("{\"statusCode\": 200, \"body\": \"ok\"}"))
            .start();
    private final int http = gateway.api("Http").stage().invokeUrl().getPort();
    private final int chat = gateway.api("Chat").stage("prod").invokeUrl().getPort();

    FuzzTarget requests() {
        return new FuzzTarget(
                "HTTP",
                List.of(
                        GOOD,
                        "POST /a/b?c=d HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello" + GOOD,
                        "PUT /x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                        "GET /x HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\nx"),
                List.of(
                        "\r\n",
                        "\n",
                        "Host: localhost\r\n",
                        "Content-Length: 1\r\n",
                        "Content-Length: -1\r\n",
                        "HTTP/1.1",
                        "Transfer-Encoding: chunked\r\n",
                        "0\r\n\r\n",
                        "fffffffff\r\n",
                        ": ",
                        "Upgrade: h2c\r\n",
                        "/%00",
                        "..",
                        "Connection: close\r\n",
                        "Expect: x\r\n",
                        "A: " + "b".repeat(500) + "\r\n",
                        "\u0000",
                        "GET "),
                text -> {
                    answered(http, text);
                    String answer = answered(http, GOOD);
                    if (!answer.startsWith("HTTP/1.1 200 ")) {
                        throw new IllegalStateException("a good request got " + answer);
                    }
                });
    }

    FuzzTarget frames() {
        return new FuzzTarget(
                "WebSocket",
                FRAMES,
                List.of(
                        "\u0081",
                        "\u0082",
                        "\u0001",
                        "\u0000",
                        "\u0088\u0080",
                        "\u0089\u00fe",
                        "\u0085",
                        "\u00ff",
                        "\u00fe",
                        "\u007f\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff",
                        "\u0000\u0000\u0000\u0000",
                        "\u00c1",
                        "\u0003\u00e8"),
                text -> {
                    answered(chat, HANDSHAKE + text);
                    String answer = answered(chat, HANDSHAKE + FRAMES.get(2));
                    if (!answer.startsWith("HTTP/1.1 101 ")) {
                        throw new IllegalStateException("a good handshake got " + answer);
                    }
                });
    }

    /** All that comes until the connection ends. */
    private static String answered(int port, String text) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
            send(socket, text.getBytes(StandardCharsets.ISO_8859_1));
            String answer = received(socket.getInputStream());
            if (!answer.isEmpty() && !answer.startsWith("HTTP/1.1 ")) {
                throw new IllegalStateException("not HTTP: " + answer);
            }
            return answer;
        }
    }

    private static void send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
        } catch (IOException closedByTheOther) {
            // which may be its answer
        }
    }

    private static String received(InputStream in) throws IOException {
        try {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketException reset) {
            return "";
        }
    }

    @Override
    public void close() {
        gateway.close();
    }
}
