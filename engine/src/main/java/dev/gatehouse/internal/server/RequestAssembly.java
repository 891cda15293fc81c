package dev.gatehouse.internal.server;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.server.codec.Framing;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Arrays;

/** A request whose body is still coming. */
final class RequestAssembly {

    private static final int FIRST_SIZE = 8 * 1024;

    private final WireRequest head;
    private final boolean keepAlive;
    private final Framing.End bodyEnd;
    private byte[] bytes = new byte[0];
    private int length;

    RequestAssembly(WireRequest head, HttpMessage line) {
        this.head = head;
        this.keepAlive = HttpUtil.isKeepAlive(line);
        this.bodyEnd = line.protocolVersion().minorVersion() == 0 ? Framing.End.CLOSE : Framing.End.LAST_CHUNK;
    }

    /** How the client hears that a body is whole whose length was not told. */
    Framing.End bodyEnd() {
        return bodyEnd;
    }

    HttpRequest head() {
        return head.http();
    }

    /** True if the client wants to use the connection again. */
    boolean keepAlive() {
        return keepAlive;
    }

    /** The length that the body would have with these bytes too. */
    long lengthWith(ByteBuf more) {
        return (long) length + more.readableBytes();
    }

    void add(ByteBuf more) {
        int needed = length + more.readableBytes();
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, Math.max(FIRST_SIZE, bytes.length * 2)));
        }
        int added = more.readableBytes();
        more.readBytes(bytes, length, added);
        length += added;
    }

    WireRequest whole() {
        return length == 0 ? head : head.withHttp(head.http().withBody(Body.of(Arrays.copyOf(bytes, length))));
    }
}
