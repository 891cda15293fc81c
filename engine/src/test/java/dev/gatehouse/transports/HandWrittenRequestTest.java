package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.HttpRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What any client writes on the wire, byte by byte, reaches the gateway as the same text does in process. */
@Timeout(60)
class HandWrittenRequestTest {

    private static final GivenShop SHOP = new GivenShop();

    @AfterAll
    static void stop() {
        SHOP.close();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("requests")
    void reaches_the_gateway_as_it_does_in_process(String text) throws IOException {
        var stage = SHOP.gateway().api("Rest").stage("prod");

        stage.client().raw(text);
        HttpRequest direct = last();
        write(stage.invokeUrl().getPort(), text);
        HttpRequest overSocket = last();

        assertThat(overSocket).isNotSameAs(direct).isEqualTo(direct);
    }

    static List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (String target : List.of(
                "/prod/x",
                "//prod//x//",
                "/prod/a%2Fb%5C",
                "/prod/%zz%",
                "/prod/./a/../b",
                "/prod/ü€",
                "/prod/x?",
                "/prod/x?a&b=&=c&&a=2",
                "/prod/x?q=+%2B%20|{}^`\"<>\\",
                "/prod/x?a=1#part",
                "/PROD/x",
                "/prod;v=1/x",
                "*")) {
            requests.add("GET " + target + " HTTP/1.1\r\n" + host());
        }
        for (String lines : List.of(
                "X-Odd: a\r\nx-odd: b\r\nX-ODD: c\r\n",
                "empty:\r\nblanks:   \r\naround: \t in  between \t\r\n",
                "Cookie: a=1\r\nCookie: b=2\r\n",
                "X-UTF: grün €\r\n",
                "x!#$%&'*+-.^_`|~9: token\r\n",
                "Connection: keep-alive, x-hop\r\nx-hop: 1\r\nTE: trailers\r\n",
                "Accept: a/b;q=0.5, c/d\r\nAccept: e/f\r\n",
                "Range: bytes=0-1\r\nIf-None-Match: \"x\"\r\n",
                "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n",
                "Authorization: Basic YTpi\r\nProxy-Authorization: Basic YTpi\r\n")) {
            requests.add("DELETE /prod/x HTTP/1.1\r\n" + lines + host());
        }
        for (String method : List.of("POST", "PUT", "GET", "HEAD", "OPTIONS", "BREW", "get")) {
            requests.add(method + " /prod/x HTTP/1.1\r\ncontent-LENGTH: 6\r\n" + host() + "\r\na\r\nb=c");
        }
        return requests;
    }

    private static HttpRequest last() {
        var calls = SHOP.gateway().calls();
        return calls.get(calls.size() - 1).request();
    }

    private static void write(int port, String text) throws IOException {
        String whole = text.contains("\r\n\r\n") ? text : text + "\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }

    private static String host() {
        return "Host: " + SHOP.gateway().api("Rest").definition().id() + ".execute-api.us-east-1.amazonaws.com\r\n";
    }
}
