package dev.gatehouse.lambda.internal.hook.connection;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first record of a TLS connection.
 *
 * @param bytes the whole record, to be read once more by TLS itself
 * @param serverName the host that the client wants, if it says so
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8446#section-4.1.2">RFC 8446, 4.1.2</a>
 */
record ClientHello(byte[] bytes, Optional<String> serverName) {

    private static final int HEADER = 5;
    private static final int BEFORE_SESSION_ID = HEADER + 4 + 2 + 32;
    private static final int SERVER_NAME = 0;

    /** Reads the record whose first byte has been read. */
    static ClientHello read(InputStream in, int first) throws IOException {
        byte[] header = in.readNBytes(HEADER - 1);
        if (header.length < HEADER - 1) {
            throw new EOFException("no TLS record");
        }
        int length = (header[2] & 0xff) << 8 | header[3] & 0xff;
        byte[] whole = new byte[HEADER + length];
        whole[0] = (byte) first;
        System.arraycopy(header, 0, whole, 1, header.length);
        new DataInputStream(in).readFully(whole, HEADER, length);
        return new ClientHello(whole, serverName(ByteBuffer.wrap(whole)));
    }

    private static Optional<String> serverName(ByteBuffer hello) {
        try {
            hello.position(BEFORE_SESSION_ID);
            skip(hello, hello.get() & 0xff);
            skip(hello, hello.getShort() & 0xffff);
            skip(hello, hello.get() & 0xff);
            hello.getShort();
            while (hello.remaining() > 4) {
                int type = hello.getShort() & 0xffff;
                int length = hello.getShort() & 0xffff;
                if (type == SERVER_NAME) {
                    return Optional.of(name(hello));
                }
                skip(hello, length);
            }
            return Optional.empty();
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    // a list with one entry: its length, the kind of name, the name's length, the name
    private static String name(ByteBuffer hello) {
        skip(hello, 3);
        byte[] name = new byte[hello.getShort() & 0xffff];
        hello.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static void skip(ByteBuffer hello, int bytes) {
        hello.position(hello.position() + bytes);
    }
}
