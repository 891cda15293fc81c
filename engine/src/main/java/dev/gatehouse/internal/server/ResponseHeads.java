package dev.gatehouse.internal.server;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.HttpDate;
import dev.gatehouse.internal.server.codec.Framing;
import dev.gatehouse.internal.server.codec.HeaderLines;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Instant;
import java.util.function.Supplier;

/** Responses as Netty writes them, with the headers that only the transport knows. */
record ResponseHeads(Supplier<Instant> now, HttpDate date) {

    /**
     * The response to a request of that method.
     *
     * @throws IllegalArgumentException if a header can't be written, or no final response has that status
     */
    FullHttpResponse write(HttpResponse response, String method, boolean keepAlive) {
        demandFinal(response);
        Headers lines = common(framed(response.headers().without("transfer-encoding"), response, method), keepAlive);
        boolean headOnly = method.equals("HEAD") || hasNoBody(response.status());
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(response.status()),
                headOnly
                        ? Unpooled.EMPTY_BUFFER
                        : Unpooled.wrappedBuffer(response.body().bytes()),
                lines.has("content-length") && hasNoBody(response.status())
                        ? new EmptyAnswerHeaders(HeaderLines.write(lines))
                        : HeaderLines.write(lines),
                DefaultHttpHeadersFactory.trailersFactory().newEmptyHeaders());
    }

    /**
     * The head of a response whose body follows in parts: in chunks, or for a client of HTTP/1.0 until the connection ends.
     *
     * @throws IllegalArgumentException if a header can't be written, or no final response has that status
     */
    DefaultHttpResponse begin(HttpResponse head, Framing.End end, boolean keepAlive) {
        demandFinal(head);
        Headers bare = head.headers().without("content-length").without("transfer-encoding");
        Headers framed = end == Framing.End.LAST_CHUNK ? bare.plus("Transfer-Encoding", "chunked") : bare;
        return new DefaultHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(head.status()),
                HeaderLines.write(common(framed, keepAlive)));
    }

    private Headers common(Headers framed, boolean keepAlive) {
        Headers lines = Framing.with(framed, "Connection", keepAlive ? "keep-alive" : "close");
        return lines.has("Date") ? lines : lines.plus("Date", date.of(now.get()));
    }

    private static void demandFinal(HttpResponse response) {
        if (response.status() < 200 || response.status() > 999) {
            throw new IllegalArgumentException(
                    "no final response has the status " + response.status() + "; it must be from 200 to 599");
        }
    }

    private static Headers framed(Headers lines, HttpResponse response, String method) {
        if (hasNoBody(response.status())) {
            boolean saysNothing =
                    lines.first("content-length").filter("0"::equals).isPresent();
            return response.status() == 204 && saysNothing ? lines : lines.without("content-length");
        }
        boolean told = method.equals("HEAD") && response.body().isEmpty() && lines.has("content-length");
        return told ? lines : Framing.withLength(lines, response.body().length());
    }

    private static boolean hasNoBody(int status) {
        return status == 204 || status == 304;
    }

    /**
     * Headers of a 204 that keep {@code content-length: 0}, which HTTP APIs send where the function named a content type.
     *
     * <p>Netty's encoder takes the length away from every 204.
     */
    private static final class EmptyAnswerHeaders extends DefaultHttpHeaders {

        EmptyAnswerHeaders(HttpHeaders lines) {
            add(lines);
        }

        @Override
        public HttpHeaders remove(CharSequence name) {
            return HttpHeaderNames.CONTENT_LENGTH.contentEqualsIgnoreCase(name) ? this : super.remove(name);
        }
    }
}
