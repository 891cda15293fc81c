package dev.gatehouse.internal.server;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;

/**
 * Headers of a 204 that keep {@code content-length: 0}, which HTTP APIs send where the function named a content type.
 *
 * <p>Netty's encoder takes the length away from every 204.
 */
final class EmptyAnswerHeaders extends DefaultHttpHeaders {

    EmptyAnswerHeaders(HttpHeaders lines) {
        add(lines);
    }

    @Override
    public HttpHeaders remove(CharSequence name) {
        return HttpHeaderNames.CONTENT_LENGTH.contentEqualsIgnoreCase(name) ? this : super.remove(name);
    }
}
