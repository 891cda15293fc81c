package dev.gatehouse.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** WebSocket clients that know nothing of the gateway talk to its port. */
@Timeout(60)
class ForeignClientsTest {

    private static final String BODY = "(?s).*\"body\":(\"[^\"]*\").*";

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final ApiGateway gateway = new GivenRoutes()
            .function("$connect", "")
            .function("$disconnect", "")
            .twoWayFunction("$default")
            .gateway()
            .function("Fn", ForeignClientsTest::answer)
            .start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void ok_http_talks_pings_and_closes() throws Exception {
        var client =
                new OkHttpClient.Builder().pingInterval(Duration.ofMillis(50)).build();
        var request = new Request.Builder()
                .url(url().toString().replace("ws:", "http:"))
                .header("Sec-WebSocket-Protocol", "v1, v2")
                .build();

        WebSocket socket = client.newWebSocket(request, new OkHttpEar());
        assertThat(next()).isEqualTo("open v1");
        socket.send("hé");
        assertThat(next()).isEqualTo("text hé");
        socket.send("again");
        assertThat(next()).isEqualTo("text again");
        socket.close(4000, "bye");

        assertThat(next()).startsWith("closed 4000");
        endedWith(4000, "bye");
        client.dispatcher().executorService().shutdown();
    }

    @Test
    void ok_http_is_told_1003_for_a_binary_message() throws Exception {
        var client = new OkHttpClient();
        WebSocket socket = client.newWebSocket(
                new Request.Builder()
                        .url(url().toString().replace("ws:", "http:"))
                        .build(),
                new OkHttpEar());
        next();

        socket.send(ByteString.of((byte) 1));

        assertThat(next()).startsWith("closed 1003");
        client.dispatcher().executorService().shutdown();
    }

    @Test
    void the_jdks_client_sends_fragments_pings_and_closes() throws Exception {
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("v1", "v2")
                .buildAsync(url(), new JdkEar())
                .get(20, TimeUnit.SECONDS);
        assertThat(socket.getSubprotocol()).isEqualTo("v1");

        socket.sendText("frag", false).get(20, TimeUnit.SECONDS);
        socket.sendPing(ByteBuffer.wrap("between".getBytes(StandardCharsets.UTF_8)))
                .get(20, TimeUnit.SECONDS);
        socket.sendText("ments", true).get(20, TimeUnit.SECONDS);

        assertThat(next()).isEqualTo("pong between");
        assertThat(next()).isEqualTo("text fragments");
        socket.sendClose(4000, "bye").get(20, TimeUnit.SECONDS);
        assertThat(next()).startsWith("closed 4000");
        endedWith(4000, "bye");
    }

    @Test
    void the_jdks_client_sees_the_status_of_a_refusal() {
        var refused = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("x-refuse", "401")
                .buildAsync(url(), new JdkEar());

        assertThat(refused)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withCauseInstanceOf(java.net.http.WebSocketHandshakeException.class)
                .satisfies(e -> assertThat(((java.net.http.WebSocketHandshakeException) e.getCause())
                                .getResponse()
                                .statusCode())
                        .isEqualTo(401));
    }

    @Test
    void ws_of_npm_talks_in_fragments_pings_and_closes() throws Exception {
        Path modules = Path.of("target/npm/node_modules").toAbsolutePath();
        boolean there = Files.isDirectory(modules.resolve("ws"));
        assumeTrue(there, "left out: .ci/run has not installed the npm package ws into engine/target/npm");

        List<String> lines = node(modules, Path.of("src/test/resources/foreign/ws-client.js"), url());

        assertThat(lines)
                .containsSubsequence(
                        "open v1", "message text hé", "pong between", "message text fragments", "message text 122880")
                .last()
                .asString()
                .startsWith("close 4000");
        endedWith(4000, "bye");
    }

    private URI url() {
        return gateway.api().stage("test").invokeUrl();
    }

    private String next() throws InterruptedException {
        return String.valueOf(heard.poll(20, TimeUnit.SECONDS));
    }

    private void endedWith(int code, String reason) {
        var function = gateway.get(Lambdas.class).function("Fn");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        function.invocations().last().event())
                .contains("\"disconnectStatusCode\":" + code, "\"disconnectReason\":\"" + reason + "\""));
    }

    private static FunctionOutcome answer(Invocation invocation) {
        String event = invocation.eventText();
        if (event.contains("\"x-refuse\":\"401\"")) {
            return FunctionOutcome.returned("{\"statusCode\":401}");
        }
        return FunctionOutcome.returned(
                event.contains("\"eventType\":\"MESSAGE\"")
                        ? "{\"body\":" + event.replaceAll(BODY, "$1") + "}"
                        : "{\"statusCode\":200,\"headers\":{\"Sec-WebSocket-Protocol\":\"v1\"}}");
    }

    private static List<String> node(Path modules, Path script, URI url) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("node", script.toString(), url.toString()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("NODE_PATH", modules.toString()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return output.lines().toList();
    }

    private final class OkHttpEar extends WebSocketListener {
        @Override
        public void onOpen(WebSocket socket, Response response) {
            heard.add("open " + response.header("Sec-WebSocket-Protocol"));
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            heard.add("text " + text);
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            heard.add("closed " + code + " " + reason);
            socket.close(1000, null);
        }

        @Override
        public void onFailure(WebSocket socket, Throwable error, Response response) {
            heard.add("failed " + error);
        }
    }

    private final class JdkEar implements java.net.http.WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(java.net.http.WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                heard.add("text " + text);
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onPong(java.net.http.WebSocket socket, ByteBuffer payload) {
            heard.add("pong " + StandardCharsets.UTF_8.decode(payload));
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(java.net.http.WebSocket socket, int code, String reason) {
            heard.add("closed " + code + " " + reason);
            return null;
        }
    }
}
