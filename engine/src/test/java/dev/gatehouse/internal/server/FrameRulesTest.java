package dev.gatehouse.internal.server;

import static dev.gatehouse.internal.server.Frames.BINARY;
import static dev.gatehouse.internal.server.Frames.CLOSE;
import static dev.gatehouse.internal.server.Frames.CONTINUATION;
import static dev.gatehouse.internal.server.Frames.LAST;
import static dev.gatehouse.internal.server.Frames.PING;
import static dev.gatehouse.internal.server.Frames.TEXT;
import static dev.gatehouse.internal.server.Frames.closeFromServer;
import static dev.gatehouse.internal.server.Frames.frame;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.server.websocket.Heard;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of RFC 6455 for frames, by the cases that Autobahn's test suite begins with. */
@Timeout(60)
class FrameRulesTest {

    private static final String HANDSHAKE = "GET /test HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Sec-WebSocket-Version: 13\r\n\r\n";
    private static final int PONG = 10;

    private final Heard heard = new Heard();
    private final WireServer server = WireServer.open(
            new HttpEndpoint() {
                @Override
                public HttpResponse handle(WireRequest request) {
                    return HttpResponse.of(426);
                }

                @Override
                public UpgradeAnswer upgrade(WireRequest request, ResponseStream client) {
                    return UpgradeAnswer.accepted(Headers.none(), heard);
                }
            },
            Servers.options());

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 125, 126, 127, 128, 32_768})
    void payloads_of_every_form_of_length_arrive(int length) throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(LAST | TEXT, "x".repeat(length)));

            assertThat(heard.next()).isEqualTo("text " + "x".repeat(length));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125})
    void a_ping_comes_back_as_it_is(int length) throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(LAST | PING, "p".repeat(length)));

            assertThat(wire.readTo("\u008a" + (char) length + "p".repeat(length)))
                    .hasSize(2 + length);
        }
    }

    @Test
    void pongs_that_nobody_asked_for_are_ignored() throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(LAST | PONG, "unasked")).write(frame(LAST | PING, "a"));

            assertThat(wire.readTo("a")).isEqualTo("\u008a\u0001a");
        }
    }

    @Test
    void control_frames_between_fragments_are_answered_at_once() throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(TEXT, "frag")).write(frame(LAST | PING, "now"));
            assertThat(wire.readTo("now")).isEqualTo("\u008a\u0003now");

            wire.write(frame(CONTINUATION, "")).write(frame(LAST | CONTINUATION, "ments"));

            assertThat(heard.next()).isEqualTo("text fragments");
        }
    }

    @Test
    void a_character_may_be_divided_among_fragments() throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(TEXT, "\u00e2\u0082")).write(frame(LAST | CONTINUATION, "\u00ac"));

            assertThat(heard.next()).isEqualTo("text €");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a reserved bit,                 0xC1, 1",
        "a second reserved bit,          0xA1, 1",
        "a reserved type of data,        0x83, 1",
        "a reserved type of control,     0x8B, 1",
        "a ping in two fragments,        0x09, 1",
        "a ping of 126 bytes,            0x89, 126",
        "a close of 126 bytes,           0x88, 126",
        "a close of one byte,            0x88, 1",
        "a continuation of nothing,      0x80, 1"
    })
    void what_the_protocol_forbids_ends_with_1002(String what, String head, int length) throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(Integer.decode(head), "x".repeat(length)));

            assertThat(wire.readTo(closeFromServer(1002))).as(what).hasSize(4);
            assertThat(heard.next()).isEqualTo("closed 1002 ");
        }
    }

    @Test
    void a_message_within_a_message_ends_with_1002() throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(TEXT, "one")).write(frame(LAST | TEXT, "two"));

            assertThat(wire.readTo(closeFromServer(1002))).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 4999})
    void a_close_is_answered_with_its_code(int code) throws Exception {
        try (Wire wire = connected()) {
            wire.write(Frames.close(code));

            assertThat(wire.readAll()).isEqualTo(closeFromServer(code));
            assertThat(heard.next()).isEqualTo("closed " + code + " ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1004, 1005, 1006, 1016, 2999, 5000, 65_535})
    void a_close_with_a_code_that_is_none_ends_with_1002(int code) throws Exception {
        try (Wire wire = connected()) {
            wire.write(Frames.close(code));

            assertThat(wire.readTo(closeFromServer(1002))).hasSize(4);
        }
    }

    @Test
    void a_close_whose_reason_is_no_utf_8_is_refused() throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(LAST | CLOSE, "\u0003\u00e8\u00c3("));

            assertThat(wire.readTo(closeFromServer(1007))).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ed\u00a0\u0080", // a surrogate
                "\u00c0\u00af", // an overlong slash
                "\u00f4\u0090\u0080\u0080", // beyond Unicode
                "\u00ce\u00ba\u00e1" // cut off
            })
    void text_that_is_no_utf_8_is_refused(String bytes) throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(TEXT, bytes)).write(frame(LAST | CONTINUATION, ""));

            assertThat(wire.readTo(closeFromServer(1007))).hasSize(4);
            assertThat(heard.next()).isEqualTo("closed 1007 ");
        }
    }

    @Test
    void what_comes_after_a_close_is_ignored() throws Exception {
        try (Wire wire = connected()) {
            var atOnce = new ByteArrayOutputStream(); // the server may be gone before a second write
            atOnce.writeBytes(Frames.close(1000));
            atOnce.writeBytes(frame(LAST | TEXT, "late"));
            atOnce.writeBytes(frame(LAST | PING, "late"));
            wire.write(atOnce.toByteArray());

            assertThat(wire.readAll()).isEqualTo(closeFromServer(1000));
            assertThat(heard.next()).isEqualTo("closed 1000 ");
            assertThat(heard.isSilent()).isTrue();
        }
    }

    @Test
    void fragments_of_binary_messages_make_one_message() throws Exception {
        try (Wire wire = connected()) {
            wire.write(frame(BINARY, "a")).write(frame(LAST | CONTINUATION, "\u00ff"));

            assertThat(heard.next()).isEqualTo("binary a\u00ff");
        }
    }

    private Wire connected() throws Exception {
        Wire wire = Wire.to(server);
        wire.write(HANDSHAKE).readTo("\r\n\r\n");
        return wire;
    }
}
