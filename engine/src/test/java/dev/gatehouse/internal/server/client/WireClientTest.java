package dev.gatehouse.internal.server.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendOutcome.Failure;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.server.HttpEndpoint;
import dev.gatehouse.internal.server.PeerHeader;
import dev.gatehouse.internal.server.WireLimits;
import dev.gatehouse.internal.server.WireOptions;
import dev.gatehouse.internal.server.WireServer;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WireClientTest {

    private final BlockingQueue<HttpRequest> received = new LinkedBlockingQueue<>();
    private final WireClient client = WireClient.open();
    private WireServer server = open(request -> {
        received.add(request.http());
        return new HttpResponse(200, Headers.of("X-Case", "kept").plus("x-case", "twice"), Body.of("ok"));
    });

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void sends_a_request_as_it_is() throws Exception {
        var headers = Headers.of("HOST", "api.example.com")
                .plus("x-B", "1")
                .plus("X-b", "2")
                .plus("Content-Length", "4");

        send(request("GET", "/a//b?x=|{}&", headers, "body"));

        HttpRequest arrived = received.take();
        assertThat(arrived.method()).isEqualTo("GET");
        assertThat(arrived.target()).isEqualTo("/a//b?x=|{}&");
        assertThat(arrived.headers()).isEqualTo(headers);
        assertThat(arrived.body().text()).isEqualTo("body");
    }

    @Test
    void adds_nothing_but_a_missing_length() throws Exception {
        send(request("POST", "/", Headers.of("host", "a"), "body"));
        send(request("POST", "/", Headers.of("host", "a"), ""));
        send(request("GET", "/", Headers.of("host", "a"), ""));

        assertThat(received.take().headers().lines())
                .containsExactly(new Header("host", "a"), new Header("Content-Length", "4"));
        assertThat(received.take().headers().lines())
                .containsExactly(new Header("host", "a"), new Header("Content-Length", "0"));
        assertThat(received.take().headers().lines()).containsExactly(new Header("host", "a"));
    }

    @Test
    void sends_in_chunks_when_the_request_says_so() throws Exception {
        send(request("PUT", "/", Headers.of("Transfer-Encoding", "chunked"), "in chunks"));

        HttpRequest arrived = received.take();
        assertThat(arrived.body().text()).isEqualTo("in chunks");
        assertThat(arrived.headers().has("content-length")).isFalse();
    }

    @Test
    void hands_back_the_headers_in_case_and_order() {
        HttpResponse response =
                send(request("GET", "/", Headers.none(), "")).response().orElseThrow();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().lines()).startsWith(new Header("X-Case", "kept"), new Header("x-case", "twice"));
        assertThat(response.body().text()).isEqualTo("ok");
    }

    @Test
    void skips_100_continue() {
        HttpResponse response = send(request("POST", "/", Headers.of("Expect", "100-continue"), "hi"))
                .response()
                .orElseThrow();

        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void uses_a_connection_again() throws Exception {
        try (var backend = new ScriptedBackend(List.of(
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n2"))) {
            var first = sendTo(backend.origin(), request("GET", "/", Headers.none(), ""));
            var second = sendTo(backend.origin(), request("GET", "/", Headers.none(), ""));

            assertThat(first.response().orElseThrow().body().text()).isEqualTo("1");
            assertThat(second.response().orElseThrow().body().text()).isEqualTo("2");
            assertThat(backend.connections()).isEqualTo(1);
        }
    }

    @Test
    void reads_a_body_that_ends_with_the_connection() throws Exception {
        try (var backend = new ScriptedBackend(List.of("HTTP/1.0 200 OK\r\n\r\nto the end"))) {
            var outcome = sendTo(backend.origin(), request("GET", "/", Headers.none(), ""));

            assertThat(outcome.response().orElseThrow().body().text()).isEqualTo("to the end");
        }
    }

    @Test
    void times_out_when_no_answer_comes() {
        var leave = new CountDownLatch(1);
        server.close();
        server = open(request -> {
            await(leave);
            return HttpResponse.of(200);
        });

        var outcome = client.send(call(origin(), request("GET", "/slow", Headers.none(), ""), Duration.ofMillis(100)));
        leave.countDown();

        assertThat(outcome.failure()).contains(Failure.TIMEOUT);
        assertThat(outcome.explanation()).isEqualTo("GET " + origin() + "/slow: no answer within 100 ms");
    }

    @Test
    void says_what_could_not_be_reached() throws Exception {
        String nowhere;
        try (var taken = new ServerSocket(0)) {
            nowhere = "http://127.0.0.1:" + taken.getLocalPort();
        }

        var outcome = sendTo(nowhere, request("GET", "/x", Headers.none(), ""));

        assertThat(outcome.failure()).contains(Failure.UNREACHABLE);
        assertThat(outcome.explanation()).startsWith("GET " + nowhere + "/x: ").contains("refused");
    }

    @Test
    void says_that_a_connection_broke() throws Exception {
        try (var backend = new ScriptedBackend(List.of("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"))) {
            var outcome = sendTo(backend.origin(), request("GET", "/", Headers.none(), ""));

            assertThat(outcome.failure()).contains(Failure.UNREACHABLE);
            assertThat(outcome.explanation()).contains("closed before the whole response had come");
        }
    }

    private BackendOutcome send(HttpRequest request) {
        return sendTo(origin(), request);
    }

    private BackendOutcome sendTo(String origin, HttpRequest request) {
        return client.send(call(origin, request, Duration.ofSeconds(10)));
    }

    private String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    private static BackendRequest call(String origin, HttpRequest request, Duration timeout) {
        return new BackendRequest(origin, request, timeout, CertificateCheck.STRICT, new Stopwatch());
    }

    private static HttpRequest request(String method, String target, Headers headers, String body) {
        return new HttpRequest(method, target, headers, Body.of(body), Peer.at("127.0.0.1"));
    }

    private static WireServer open(HttpEndpoint endpoint) {
        return WireServer.open(
                endpoint, WireOptions.of(WireLimits.rest(), PeerHeader.withSecret("s"), () -> Instant.EPOCH));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
