package dev.gatehouse.internal.server.client;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.server.codec.HeaderLines;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** A response whose body is still coming. */
final class ResponseAssembly {

    private static final int LONGEST_BODY = 64 * 1024 * 1024;

    private final io.netty.handler.codec.http.HttpResponse head;
    private final Optional<IncomingBody> stream;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /**
     * A response of which the head has come.
     *
     * @param stream takes the body of a final response as it comes
     */
    ResponseAssembly(io.netty.handler.codec.http.HttpResponse head, Optional<IncomingBody> stream) {
        this.head = head;
        this.stream = isFinal(head) ? stream : Optional.empty();
    }

    private static boolean isFinal(io.netty.handler.codec.http.HttpResponse head) {
        return head.status().code() >= 200;
    }

    /** Where the body goes as it comes; absent if it is wanted whole. */
    Optional<IncomingBody> stream() {
        return stream;
    }

    /** True for {@code 100 Continue} and the like, which a final response follows. */
    boolean isInterim() {
        return head.status().code() < 200 && !isSwitch();
    }

    /** True for {@code 101 Switching Protocols}. */
    boolean isSwitch() {
        return head.status().code() == 101;
    }

    boolean keepsAlive() {
        return HttpUtil.isKeepAlive(head);
    }

    void add(HttpContent content) throws IOException {
        if (stream.isPresent()) {
            stream.get().add(ByteBufUtil.getBytes(content.content()));
            return;
        }
        if (body.size() + content.content().readableBytes() > LONGEST_BODY) {
            throw new IOException("the response is longer than " + LONGEST_BODY + " bytes");
        }
        content.content().readBytes(body, content.content().readableBytes());
    }

    HttpResponse whole() {
        return new HttpResponse(head.status().code(), HeaderLines.read(head.headers()), body());
    }

    private Body body() {
        return stream.map(Body::produced).orElseGet(() -> Body.of(body.toByteArray()));
    }
}
