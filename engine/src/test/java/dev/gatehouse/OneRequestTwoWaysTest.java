package dev.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.VpcEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a request comes in process or over a socket, the gateway is handed the same and answers the same. */
class OneRequestTwoWaysTest {

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
                    Root: {Type: Api, Properties: {Path: /, Method: any}}
                    All: {Type: Api, Properties: {Path: "/{proxy+}", Method: any}}
            """;
    private static final ApiGateway GATEWAY = ApiGateway.builder()
            .templateText("template.yaml", TEMPLATE)
            .function(
                    "Echo",
                    invocation -> FunctionOutcome.returned(
                            "{\"statusCode\":200,\"headers\":{\"X-One\":\"1\"},\"body\":\"hi\"}"))
            .start();

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("odd_requests")
    void hand_over_the_same_request(HttpRequest request) {
        HttpRequest direct = received(Transport.IN_PROCESS, request);
        HttpRequest overSocket = received(Transport.SOCKET, request);

        assertThat(overSocket).isEqualTo(direct);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("odd_requests")
    void give_the_same_answer(HttpRequest request) {
        var direct = client(Transport.IN_PROCESS).send(request);
        var overSocket = client(Transport.SOCKET).send(request);

        assertThat(overSocket.status()).isEqualTo(direct.status());
        assertThat(overSocket.bytes()).isEqualTo(direct.bytes());
        assertThat(names(overSocket.headers())).isEqualTo(names(direct.headers()));
    }

    @Test
    void cover_fifty_odd_requests() {
        assertThat(odd_requests()).hasSizeGreaterThanOrEqualTo(50);
    }

    static List<HttpRequest> odd_requests() {
        List<HttpRequest> requests = new ArrayList<>();
        for (String method : List.of(
                "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "BREW", "get")) {
            requests.add(request(method, "/Prod/x"));
            requests.add(request(method, "/Prod/x").withBody(Body.of("a body with " + method)));
        }
        for (String target : List.of(
                "/Prod",
                "/Prod/",
                "//Prod//a//b",
                "/Prod/a%2Fb",
                "/Prod/%zz/%",
                "/Prod/a%20b+c",
                "/Prod/a/../b/./c",
                "/Prod/ü/€",
                "/Prod/a;v=1/b",
                "/Prod/~user/(x)!*'",
                "/Prod/x?",
                "/Prod/x??a=b?c",
                "/Prod/x?a",
                "/Prod/x?a=",
                "/Prod/x?=v",
                "/Prod/x?&&a=1&",
                "/Prod/x?a=1&a=2&A=3",
                "/Prod/x?a=b=c&d[]=1",
                "/Prod/x?q=+%2B%20&r=%C3%BC&s=ü",
                "/Prod/x?|{}^`\"<>\\",
                "/Prod/x?a=1#fragment",
                "/Prod/" + "long/".repeat(1500),
                "/",
                "/Nope/x",
                "*",
                "no-slash")) {
            requests.add(request("GET", target));
        }
        for (Headers headers : List.of(
                Headers.of("X-Odd", "a").plus("x-odd", "b").plus("X-ODD", "c"),
                Headers.of("x-empty", ""),
                Headers.of("x-blanks", "  in  between  "),
                Headers.of("x-utf-8", "grün €"),
                Headers.of("x-list", "a, b").plus("x-list", "c"),
                Headers.of("Cookie", "a=1; b=2").plus("Cookie", "c=3"),
                Headers.of("Connection", "keep-alive, x-hop").plus("x-hop", "1"),
                Headers.of("TE", "trailers").plus("Keep-Alive", "timeout=5").plus("Upgrade", "h2c"),
                Headers.of("Expect", "100-continue"),
                Headers.of("content-LENGTH", "0"),
                Headers.of("Transfer-Encoding", "chunked"),
                Headers.of("x!#$%&'*+-.^_`|~9", "token"),
                Headers.of("x-long", "x".repeat(9_000)),
                Headers.of("x-too-long", "x".repeat(10_241)))) {
            requests.add(request("POST", "/Prod/x").withHeaders(headers.plus("Host", host())));
        }
        requests.add(request("POST", "/Prod/x").withBody(Body.of(new byte[] {0, -1, 13, 10, 10, 127})));
        requests.add(request("POST", "/Prod/x").withBody(Body.of(new byte[1_000_000])));
        requests.add(request("POST", "/Prod/x").withBody(Body.of(new byte[10 * 1024 * 1024 + 1])));
        requests.add(request("GET", "/Prod/" + "x".repeat(10_240)));
        requests.add(from(new Peer("203.0.113.9", Optional.empty(), Optional.empty())));
        requests.add(from(new Peer("2001:db8::1", Optional.of(new VpcEndpoint("vpce-1", "vpc-2")), Optional.empty())));
        return requests;
    }

    private static HttpRequest received(Transport transport, HttpRequest request) {
        return client(transport).send(request).trace().request();
    }

    private static GatewayClient client(Transport transport) {
        var stage = GATEWAY.api().stage("Prod");
        return transport == Transport.SOCKET ? stage.socketClient() : stage.client();
    }

    private static HttpRequest from(Peer peer) {
        return new HttpRequest("GET", "/Prod/x", Headers.of("Host", host()), Body.empty(), peer);
    }

    private static HttpRequest request(String method, String target) {
        return new HttpRequest(method, target, Headers.of("Host", host()), Body.empty(), Peer.at("127.0.0.1"));
    }

    private static String host() {
        return GATEWAY.api().definition().id() + ".execute-api.us-east-1.amazonaws.com";
    }

    private static List<String> names(Headers headers) {
        return headers.lines().stream().map(Header::name).toList();
    }

    private enum Transport {
        IN_PROCESS,
        SOCKET
    }
}
