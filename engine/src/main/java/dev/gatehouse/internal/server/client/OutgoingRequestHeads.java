package dev.gatehouse.internal.server.client;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.server.codec.Framing;
import dev.gatehouse.internal.server.codec.HeaderLines;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;

/** Requests as Netty writes them: nothing is changed, and only a missing length is added. */
final class OutgoingRequestHeads {

    private OutgoingRequestHeads() {}

    /**
     * The request line and headers.
     *
     * @throws IllegalArgumentException if method or headers can't be written
     */
    static DefaultHttpRequest write(HttpRequest request) {
        return new DefaultHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.valueOf(request.method()),
                request.target(),
                HeaderLines.write(Framing.outward(request)),
                false);
    }

    static LastHttpContent content(HttpRequest request) {
        return new DefaultLastHttpContent(Unpooled.wrappedBuffer(request.body().bytes()));
    }
}
