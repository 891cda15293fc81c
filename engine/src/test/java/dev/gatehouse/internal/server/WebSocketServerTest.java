package dev.gatehouse.internal.server;

import static dev.gatehouse.internal.server.Frames.BINARY;
import static dev.gatehouse.internal.server.Frames.CONTINUATION;
import static dev.gatehouse.internal.server.Frames.LAST;
import static dev.gatehouse.internal.server.Frames.PING;
import static dev.gatehouse.internal.server.Frames.TEXT;
import static dev.gatehouse.internal.server.Frames.closeFromServer;
import static dev.gatehouse.internal.server.Frames.frame;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.server.websocket.Heard;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WebSocketServerTest {

    private static final String HANDSHAKE = "GET /test HTTP/1.1\r\nHost: a\r\nupgrade: WebSocket\r\n"
            + "connection: keep-alive, Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Sec-WebSocket-Version: 13\r\n\r\n";
    private static final String KB = "x".repeat(1024);

    private final Heard heard = new Heard();
    private WireServer server = open(request -> UpgradeAnswer.accepted(Headers.none(), heard));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answers_a_handshake_with_the_accept_of_its_key() throws Exception {
        serve(request -> UpgradeAnswer.accepted(Headers.of("Sec-WebSocket-Protocol", "chat"), heard));
        try (Wire wire = Wire.to(server)) {
            String answer = wire.write(HANDSHAKE).readTo("\r\n\r\n");

            assertThat(answer)
                    .isEqualTo("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"
                            + "Sec-WebSocket-Protocol: chat\r\n\r\n");
        }
    }

    @Test
    void answers_a_refused_handshake_like_any_request() throws Exception {
        serve(request -> UpgradeAnswer.refused(new HttpResponse(403, Headers.none(), Body.of("no"))));
        try (Wire wire = Wire.to(server)) {
            String answer = wire.write(HANDSHAKE).readTo("no");

            assertThat(answer).startsWith("HTTP/1.1 403 Forbidden\r\n").contains("Connection: keep-alive");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upgrade: WebSocket\r\n",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
                "Sec-WebSocket-Version: 13\r\n",
                ", Upgrade"
            })
    void takes_a_handshake_with_a_part_missing_for_a_request(String part) throws Exception {
        try (Wire wire = Wire.to(server)) {
            String answer = wire.write(HANDSHAKE.replace(part, "")).readTo("\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 426 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"c2hvcnQ=", "dGhlIHNhbXBsZSBub25jZQ", "no base64", "dGhlIHNhbXBsZSBub25jZSBpcyB0b28gbG9uZw=="})
    void answers_400_to_a_key_that_is_not_base64_of_16_bytes(String key) throws Exception {
        try (Wire wire = Wire.to(server)) {
            String answer = wire.write(HANDSHAKE.replace("dGhlIHNhbXBsZSBub25jZQ==", key))
                    .readTo("\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void puts_the_frames_of_a_message_together() throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(TEXT, "a"))
                    .write(frame(LAST | PING, ""))
                    .write(frame(CONTINUATION, "b"))
                    .write(frame(LAST | CONTINUATION, "c"));

            assertThat(heard.next()).isEqualTo("text abc");
        }
    }

    @Test
    void hands_over_messages_in_order() throws Exception {
        try (Wire wire = connected()) {
            for (int i = 0; i < 200; i++) {
                wire.write(frame(LAST | TEXT, "message " + i));
            }

            for (int i = 0; i < 200; i++) {
                assertThat(heard.next()).isEqualTo("text message " + i);
            }
        }
    }

    @Test
    void leaves_binary_messages_to_the_listener() throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(LAST | BINARY, "\u0000\u00ff"));

            assertThat(heard.next()).isEqualTo("binary \u0000\u00ff");
        }
    }

    @Test
    void sends_messages_to_the_client() throws Exception {
        try (Wire wire = connected()) {
            heard.outbound().text("hé");

            assertThat(wire.readTo("\u00a9")).isEqualTo("\u0081\u0003h\u00c3\u00a9");
        }
    }

    @Test
    void answers_a_ping_with_its_payload() throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(LAST | PING, "are you there"));

            assertThat(wire.readTo("there")).isEqualTo("\u008a\rare you there");
        }
    }

    @Test
    void takes_a_frame_of_32_kb_and_a_message_of_128_kb() throws Exception {
        String frame = KB.repeat(32);
        try (Wire wire = connected()) {
            wire.write(frame(TEXT, frame))
                    .write(frame(CONTINUATION, frame))
                    .write(frame(CONTINUATION, frame))
                    .write(frame(LAST | CONTINUATION, frame));

            assertThat(heard.next()).isEqualTo("text " + frame.repeat(4));
        }
    }

    @Test
    void closes_with_1009_for_a_larger_frame() throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(LAST | TEXT, KB.repeat(32) + "x"));

            assertThat(wire.readTo(closeFromServer(1009))).hasSize(4);
            assertThat(heard.next()).isEqualTo("closed 1009 ");
        }
    }

    @Test
    void closes_with_1009_for_a_larger_message() throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(TEXT, KB.repeat(32)));
            for (int i = 0; i < 3; i++) {
                wire.write(frame(CONTINUATION, KB.repeat(32)));
            }
            wire.write(frame(LAST | CONTINUATION, "x"));

            assertThat(wire.readTo(closeFromServer(1009))).hasSize(4);
            assertThat(heard.next()).isEqualTo("closed 1009 ");
        }
    }

    @Test
    void closes_with_1007_for_text_that_is_no_utf_8() throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(LAST | TEXT, "\u00c3("));

            assertThat(wire.readTo(closeFromServer(1007))).hasSize(4);
            assertThat(heard.next()).isEqualTo("closed 1007 ");
        }
    }

    @Test
    void closes_with_1002_for_a_frame_without_mask() throws Exception {
        try (Wire wire = connected()) {
            wire.write("\u0081\u0001x");

            assertThat(wire.readTo(closeFromServer(1002))).hasSize(4);
            assertThat(heard.next()).isEqualTo("closed 1002 ");
        }
    }

    @Test
    void closes_with_1002_for_a_continuation_of_nothing() throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(LAST | CONTINUATION, "x"));

            assertThat(wire.readTo(closeFromServer(1002))).hasSize(4);
        }
    }

    @Test
    void answers_a_close_with_the_same_code() throws Exception {
        try (Wire wire = connected()) {
            wire.write(Frames.close(4001));

            assertThat(wire.readAll()).isEqualTo(closeFromServer(4001));
            assertThat(heard.next()).isEqualTo("closed 4001 ");
        }
    }

    @Test
    void tells_1005_for_a_close_without_code() throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(LAST | Frames.CLOSE, ""));

            assertThat(wire.readAll()).isEqualTo("\u0088\u0000");
            assertThat(heard.next()).isEqualTo("closed 1005 ");
        }
    }

    @Test
    void tells_1006_when_the_socket_just_ends() throws Exception {
        connected().close();

        assertThat(heard.next()).isEqualTo("closed 1006 ");
    }

    @Test
    void tells_once_that_it_closed_by_itself() throws Exception {
        try (Wire wire = connected()) {
            heard.outbound().close(1000, "");
            wire.readTo(closeFromServer(1000));
            wire.write(Frames.close(1000)).readAll();
            heard.outbound().text("too late");
            server.close();

            assertThat(heard.next()).isEqualTo("closed 1000 ");
            assertThat(heard.isSilent()).isTrue();
        }
    }

    @Test
    void goes_away_when_the_server_stops() throws Exception {
        try (Wire wire = connected()) {
            server.close();

            assertThat(wire.readAll()).isEqualTo("\u0088\f\u0003\u00e9Going away");
            assertThat(heard.next()).isEqualTo("closed 1001 Going away");
        }
    }

    private Wire connected() throws Exception {
        Wire wire = Wire.to(server);
        wire.write(HANDSHAKE).readTo("\r\n\r\n");
        return wire;
    }

    private void serve(Function<HttpRequest, UpgradeAnswer> decision) {
        server.close();
        server = open(decision);
    }

    private static WireServer open(Function<HttpRequest, UpgradeAnswer> decision) {
        return WireServer.open(
                new HttpEndpoint() {
                    @Override
                    public HttpResponse handle(WireRequest request) {
                        return HttpResponse.of(426);
                    }

                    @Override
                    public UpgradeAnswer upgrade(WireRequest request, ResponseStream client) {
                        return decision.apply(request.http());
                    }
                },
                Servers.options());
    }
}
