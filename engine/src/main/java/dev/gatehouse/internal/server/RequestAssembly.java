package dev.gatehouse.internal.server;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpRequest;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** A request whose body is still coming. */
final class RequestAssembly {

    private static final int FIRST_SIZE = 8 * 1024;

    private final WireRequest head;
    private final boolean keepAlive;
    private byte[] bytes = new byte[0];
    private int length;

    RequestAssembly(WireRequest head, boolean keepAlive) {
        this.head = head;
        this.keepAlive = keepAlive;
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
