package dev.gatehouse.internal.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** WebSocket frames as a client sends them, made by hand. */
final class Frames {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int LAST = 0x80;

    private static final byte[] MASK = {1, 2, 3, 4};

    private Frames() {}

    static byte[] frame(int flagsAndType, String payload) {
        return frame(flagsAndType, payload.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] frame(int flagsAndType, byte[] payload) {
        var frame = new ByteArrayOutputStream();
        frame.write(flagsAndType);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % 4]);
        }
        return frame.toByteArray();
    }

    /** What the server sends to close with that code and no reason, as Latin-1. */
    static String closeFromServer(int code) {
        return "\u0088\u0002" + (char) (code >> 8) + (char) (code & 0xff);
    }

    static byte[] close(int code) {
        return frame(LAST | CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
    }
}
