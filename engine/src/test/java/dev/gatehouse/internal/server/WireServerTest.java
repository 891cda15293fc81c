package dev.gatehouse.internal.server;

import static dev.gatehouse.internal.server.Servers.options;
import static dev.gatehouse.internal.server.Servers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.VpcEndpoint;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WireServerTest {

    private final Servers.Recorder recorder = new Servers.Recorder();
    private WireServer server = WireServer.open(recorder, options());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answers_with_status_headers_and_body() throws Exception {
        serve(request -> new HttpResponse(201, Headers.of("X-Tea", "yes").plus("x-tea", "no"), Body.of("short")));

        String answer = exchange("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .isEqualTo("HTTP/1.1 201 Created\r\n"
                        + "X-Tea: yes\r\nx-tea: no\r\nContent-Length: 5\r\nConnection: close\r\n"
                        + "Date: Mon, 05 Jan 2026 10:20:30 GMT\r\n\r\nshort");
    }

    @Test
    void hands_over_the_target_and_the_headers_as_they_came() throws Exception {
        exchange("GET /prod//a%2Fb/../c;x?=+&a=%zz&&b HTTP/1.1\r\nHOST: a\r\nx-B: 1\r\nX-a:  2 \r\nx-B: 3\r\n"
                + "connection: close\r\nx-empty:\r\n\r\n");

        HttpRequest request = recorder.received.take();
        assertThat(request.target()).isEqualTo("/prod//a%2Fb/../c;x?=+&a=%zz&&b");
        assertThat(request.headers().lines())
                .containsExactly(
                        new Header("HOST", "a"),
                        new Header("x-B", "1"),
                        new Header("X-a", "2"),
                        new Header("x-B", "3"),
                        new Header("connection", "close"),
                        new Header("x-empty", ""));
    }

    @Test
    void reads_bytes_beyond_ascii_as_utf_8_and_others_as_latin_1() throws Exception {
        exchange("GET /\u00c3\u00a9 HTTP/1.1\r\nx-utf: \u00c3\u00a9\r\nx-latin: \u00e9\r\nConnection: close\r\n\r\n");

        HttpRequest request = recorder.received.take();
        assertThat(request.target()).isEqualTo("/é");
        assertThat(request.headers().first("x-utf")).contains("é");
        assertThat(request.headers().first("x-latin")).contains("é");
    }

    @Test
    void takes_a_method_that_nobody_knows() throws Exception {
        exchange("BREW /pot HTTP/1.1\r\nConnection: close\r\n\r\n");

        assertThat(recorder.received.take().method()).isEqualTo("BREW");
    }

    @Test
    void puts_a_body_in_chunks_together() throws Exception {
        exchange("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\ntrailer: t\r\n\r\n");

        HttpRequest request = recorder.received.take();
        assertThat(request.body().text()).isEqualTo("abcde");
        assertThat(request.headers().first("Transfer-Encoding")).contains("chunked");
    }

    @Test
    void answers_a_pipeline_in_order() throws Exception {
        serve(request -> text(request.http().target()));

        String answers = exchange("GET /1 HTTP/1.1\r\n\r\nPOST /2 HTTP/1.1\r\nContent-Length: 2\r\n\r\nab"
                + "GET /3 HTTP/1.1\r\nConnection: close\r\n\r\n");

        assertThat(answers.replaceAll("(?s)HTTP/1.1 200 OK.*?\r\n\r\n", "|")).isEqualTo("|/1|/2|/3");
    }

    @Test
    void keeps_the_connection_for_the_next_request() throws Exception {
        try (Wire wire = Wire.to(server)) {
            String first = wire.write("GET /1 HTTP/1.1\r\n\r\n").readTo("ok");
            String second = wire.write("GET /2 HTTP/1.1\r\n\r\n").readTo("ok");

            assertThat(first).contains("Connection: keep-alive");
            assertThat(second).contains("Connection: keep-alive");
        }
    }

    @Test
    void closes_after_an_http_1_0_request() throws Exception {
        assertThat(exchange("GET / HTTP/1.0\r\n\r\n"))
                .contains("Connection: close")
                .endsWith("ok");
    }

    @Test
    void tells_the_length_but_sends_no_body_to_a_head_request() throws Exception {
        assertThat(exchange("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .contains("Content-Length: 2\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void sends_neither_body_nor_length_with_204() throws Exception {
        serve(request -> new HttpResponse(204, Headers.none(), Body.of("none of this")));

        assertThat(exchange("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .doesNotContainIgnoringCase("content-length")
                .endsWith("\r\n\r\n");
    }

    @Test
    void puts_the_true_length_where_a_wrong_one_stood() throws Exception {
        serve(request -> new HttpResponse(
                200,
                Headers.of("content-LENGTH", "7")
                        .plus("transfer-encoding", "chunked")
                        .plus("a", "b"),
                Body.of("four")));

        assertThat(exchange("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .contains("\r\ncontent-LENGTH: 4\r\na: b\r\n")
                .doesNotContain("chunked")
                .endsWith("four");
    }

    @Test
    void invites_a_body_that_waits_for_it() throws Exception {
        try (Wire wire = Wire.to(server)) {
            wire.write("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\n");
            String interim = wire.readTo("\r\n\r\n");
            wire.write("hi");

            assertThat(interim).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            assertThat(wire.readAll()).startsWith("HTTP/1.1 200 OK");
        }
    }

    @Test
    void answers_500_when_the_endpoint_throws() throws Exception {
        serve(request -> {
            throw new IllegalStateException("a bug of ours, made by a test");
        });

        assertThat(exchange("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 500 ")
                .endsWith("{\"message\": \"Internal server error\"}");
    }

    @Test
    void answers_500_for_a_header_that_would_split_the_response() throws Exception {
        serve(request -> new HttpResponse(200, Headers.of("x", "a\r\nset-cookie: evil"), Body.empty()));

        assertThat(exchange("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 500 ")
                .doesNotContain("evil");
    }

    @Test
    void believes_a_simulated_peer_of_this_start_only() throws Exception {
        var pretended = new Peer("203.0.113.7", Optional.of(new VpcEndpoint("vpce-1", "vpc-9")), Optional.empty());
        Header believed = Servers.PEERS.write(pretended, "call-1");
        Header forged = PeerHeader.withSecret("other").write(pretended, "call-1");

        exchange("GET /1 HTTP/1.1\r\n" + line(believed) + "Connection: close\r\n\r\n");
        exchange("GET /2 HTTP/1.1\r\n" + line(forged) + "Connection: close\r\n\r\n");
        var first = recorder.received.take();
        var second = recorder.received.take();

        assertThat(first.peer()).isEqualTo(pretended);
        assertThat(second.peer()).isEqualTo(Peer.at("127.0.0.1"));
        assertThat(List.of(first.headers(), second.headers())).containsOnly(Headers.of("Connection", "close"));
    }

    @Test
    void lets_a_call_in_flight_finish_when_it_is_closed() throws Exception {
        var arrived = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        serve(request -> {
            arrived.countDown();
            await(leave);
            return text("late");
        });
        try (Wire wire = Wire.to(server)) {
            wire.write("GET / HTTP/1.1\r\n\r\n");
            arrived.await();
            var stopping = new Thread(server::close);
            stopping.start();
            leave.countDown();

            assertThat(wire.readAll()).endsWith("late");
            stopping.join();
        }
    }

    private void serve(HttpEndpoint endpoint) {
        server.close();
        server = WireServer.open(endpoint, options());
    }

    private String exchange(String request) throws Exception {
        try (Wire wire = Wire.to(server)) {
            return wire.write(request).readAll();
        }
    }

    private static String line(Header header) {
        return header.name() + ": " + header.value() + "\r\n";
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
