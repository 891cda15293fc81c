package dev.gatehouse.internal.server;

import static dev.gatehouse.internal.server.Servers.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that break the rules get AWS's answer where it has one, otherwise a 400 or a close; nothing hangs. */
@Timeout(30)
class UnrulyClientTest {

    private static final WireTimeouts SHORT = WireTimeouts.standard()
            .withHead(Duration.ofMillis(200))
            .withBody(Duration.ofMillis(200))
            .withIdle(Duration.ofMillis(200))
            .withLinger(Duration.ofMillis(200));

    private final Servers.Recorder recorder = new Servers.Recorder();
    private WireServer server = WireServer.open(recorder, options());

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /a b HTTP/1.1\r\n\r\n",
                "GET / HTTP/9x\r\n\r\n",
                "GET  / HTTP/1.1\r\n\r\n",
                "GET /  HTTP/1.1\r\n\r\n",
                "GET\t/ HTTP/1.1\r\n\r\n",
                " GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1 \r\n\r\n",
                "GET / HTTP/1.1\r\nx: a\r\n b\r\n\r\n",
                "GET / HTTP/1.1\r\nx: a\r\n\tb\r\ny: c\r\n\r\n",
                "GET / HTTP/1.1\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\nbad name: x\r\n\r\n",
                "GET / HTTP/1.1\r\nx: a\u0000b\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: five\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nnot a size\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
            })
    void answers_400_to_what_is_no_http_and_closes(String request) throws Exception {
        try (Wire wire = Wire.to(server)) {
            String answer = wire.write(request).readAll();

            assertThat(answer).startsWith("HTTP/1.1 400 Bad Request\r\n").contains("Connection: close\r\n");
            assertThat(recorder.received).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding:\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: +5\r\n\r\nabcde",
                "Content-Length: 5, 5\r\n\r\nabcde",
            })
    void lets_no_second_request_hide_behind_a_length_that_can_be_read_in_two_ways(String rest) throws Exception {
        try (Wire wire = Wire.to(server)) {
            String answer = wire.write("POST / HTTP/1.1\r\n" + rest + "GET /hidden HTTP/1.1\r\n\r\n")
                    .readAll();

            assertThat(answer).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n");
            assertThat(recorder.received).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/3.7, '', 505",
        "GET / HTTP/2.0, '', 505",
        "GET / HTTP/1.1, Expect: 200-ok, 417",
        "'POST / HTTP/1.1', 'Transfer-Encoding: gzip, chunked', 501",
        "POST / HTTP/1.0, Transfer-Encoding: chunked, 400"
    })
    void answers_what_it_does_not_support_by_the_status_for_that(String line, String header, int status)
            throws Exception {
        try (Wire wire = Wire.to(server)) {
            String answer = wire.write(line + "\r\n" + (header.isEmpty() ? "" : header + "\r\n") + "\r\n")
                    .readAll();

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            assertThat(recorder.received).isEmpty();
        }
    }

    @Test
    void a_body_may_look_like_a_folded_header() throws Exception {
        try (Wire wire = Wire.to(server)) {
            wire.write("POST / HTTP/1.1\r\nContent-Length: 8\r\nConnection: close\r\n\r\nx: a\r\n b")
                    .readAll();

            assertThat(recorder.received).hasSize(1);
        }
    }

    @Test
    void answers_413_at_once_to_a_body_that_is_announced_too_long() throws Exception {
        try (Wire wire = Wire.to(server)) {
            String answer = wire.write("POST / HTTP/1.1\r\nContent-Length: 10485761\r\n\r\n")
                    .readAll();

            assertThat(answer)
                    .startsWith("HTTP/1.1 413 Request Entity Too Large\r\nContent-Type: text; charset=utf-8\r\n")
                    .endsWith("\r\n\r\nHTTP content length exceeded 10485760 bytes.");
        }
    }

    @Test
    void answers_413_while_a_body_is_sent_that_is_too_long() throws Exception {
        try (Wire wire = Wire.to(server)) {
            wire.write("POST / HTTP/1.1\r\nContent-Length: 10485761\r\n\r\n");
            wire.write(new byte[10_485_761]);

            assertThat(wire.readAll()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void answers_413_without_inviting_the_body() throws Exception {
        try (Wire wire = Wire.to(server)) {
            wire.write("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 10485761\r\n\r\n");

            assertThat(wire.readAll()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void answers_413_to_chunks_that_grow_too_long() throws Exception {
        try (Wire wire = Wire.to(server)) {
            wire.write("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 11; i++) {
                wire.write("100000\r\n").write(new byte[0x100000]).write("\r\n");
            }

            assertThat(wire.readAll()).startsWith("HTTP/1.1 413 ");
            assertThat(recorder.received).isEmpty();
        }
    }

    @Test
    void takes_a_body_of_exactly_10_mb() throws Exception {
        try (Wire wire = Wire.to(server)) {
            wire.write("POST / HTTP/1.1\r\nConnection: close\r\nContent-Length: 10485760\r\n\r\n");
            wire.write(new byte[10_485_760]);

            assertThat(wire.readAll()).startsWith("HTTP/1.1 200 ");
            assertThat(recorder.received.take().body().length()).isEqualTo(10_485_760);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10_241, 70_000, 3_000_000})
    void answers_431_to_header_values_that_are_too_long(int length) throws Exception {
        try (Wire wire = Wire.to(server)) {
            String answer = wire.write("GET / HTTP/1.1\r\nx: " + "a".repeat(length) + "\r\n\r\n")
                    .readAll();

            assertThat(answer)
                    .startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n")
                    .endsWith("HTTP header is larger than 10240 bytes.");
        }
    }

    @Test
    void answers_431_to_a_bomb_of_small_headers() throws Exception {
        try (Wire wire = Wire.to(server)) {
            String answer = wire.write("GET / HTTP/1.1\r\n" + "a:b\r\n".repeat(100_000) + "\r\n")
                    .readAll();

            assertThat(answer).startsWith("HTTP/1.1 431 ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10_241, 40_000, 3_000_000})
    void answers_414_to_a_target_that_is_too_long(int length) throws Exception {
        try (Wire wire = Wire.to(server)) {
            String answer = wire.write("GET /" + "t".repeat(length - 1) + " HTTP/1.1\r\n\r\n")
                    .readAll();

            assertThat(answer).startsWith("HTTP/1.1 414 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HT",
                "GET / HTTP/1.1\r\nx: y\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
                "GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n",
            })
    void closes_on_a_client_that_falls_silent(String begun) throws Exception {
        server.close();
        server = WireServer.open(recorder, options().withTimeouts(SHORT));
        try (Wire wire = Wire.to(server)) {
            String answer = wire.write(begun).readAll();

            assertThat(answer).doesNotContain("HTTP/1.1 4", "HTTP/1.1 5");
        }
    }

    @Test
    void closes_on_a_client_that_never_comes_to_the_end_of_its_headers() throws Exception {
        server.close();
        server = WireServer.open(recorder, options().withTimeouts(SHORT));
        var sent = new ArrayList<Integer>();
        try (Wire wire = Wire.to(server)) {
            wire.write("GET / HTTP/1.1\r\n");
            while (sent.size() < 1000 && wire.isOpenFor(Duration.ofMillis(20))) {
                wire.write("a:b\r\n");
                sent.add(1);
            }
        }

        assertThat(sent).hasSizeLessThan(1000);
    }

    @Test
    void closes_on_a_client_that_does_not_take_the_response() throws Exception {
        server.close();
        server = WireServer.open(
                request -> Servers.text("x".repeat(50_000_000)), options().withTimeouts(SHORT));
        try (Wire wire = Wire.to(server)) {
            wire.write("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").readTo("\r\n\r\n");

            await().atMost(Duration.ofSeconds(10)).until(() -> server.openConnections() == 0);
        }
    }

    @Test
    void answers_a_client_that_has_closed_its_output() throws Exception {
        try (Wire wire = Wire.to(server)) {
            String answer = wire.write("GET / HTTP/1.1\r\n\r\n").endOutput().readAll();

            assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").endsWith("ok");
        }
    }

    @Test
    void answers_every_request_of_a_pipeline_whose_client_has_closed_its_output() throws Exception {
        try (Wire wire = Wire.to(server)) {
            String answers =
                    wire.write("GET / HTTP/1.1\r\n\r\n".repeat(20)).endOutput().readAll();

            assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(21);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET / HT", "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab"})
    void closes_on_half_a_request_whose_rest_can_not_come(String half) throws Exception {
        try (Wire wire = Wire.to(server)) {
            String answer = wire.write(half).endOutput().readAll();

            assertThat(answer).doesNotContain("200");
            assertThat(recorder.received).isEmpty();
        }
    }

    @Test
    void survives_clients_that_disappear_at_any_moment() throws Exception {
        String request = "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nabcde";
        for (int end = 0; end <= request.length(); end++) {
            try (Wire wire = Wire.to(server)) {
                wire.write(request.substring(0, end)).resetOnClose();
            }
        }

        try (Wire wire = Wire.to(server)) {
            assertThat(wire.write("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").readAll())
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void serves_others_while_many_clients_are_stuck() throws Exception {
        List<Wire> stuck = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            stuck.add(Wire.to(server).write("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab"));
        }

        try (Wire wire = Wire.to(server)) {
            assertThat(wire.write("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").readAll())
                    .startsWith("HTTP/1.1 200 ");
        }
        for (Wire wire : stuck) {
            wire.close();
        }
    }
}
