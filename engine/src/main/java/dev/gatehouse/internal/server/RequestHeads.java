package dev.gatehouse.internal.server;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.ClientCertificate;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import dev.gatehouse.internal.server.codec.HeaderLines;
import dev.gatehouse.internal.server.codec.WireText;
import dev.gatehouse.internal.server.tls.ClientCertificates;
import dev.gatehouse.internal.server.websocket.OpeningHandshake;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Netty's request heads as requests without a body yet, free of private headers. */
record RequestHeads(WireLimits limits, PeerHeader peerHeader) {

    WireRequest read(io.netty.handler.codec.http.HttpRequest head, Channel channel) {
        Headers lines = HeaderLines.read(head.headers());
        Optional<PeerHeader.Note> note = peerHeader.read(lines);
        Peer actual = actual(channel);
        var http = new HttpRequest(
                head.method().name(),
                WireText.read(head.uri()),
                peerHeader.stripped(lines),
                Body.empty(),
                note.map(it -> it.peer(actual)).orElse(actual));
        return new WireRequest(http, note.map(PeerHeader.Note::mark));
    }

    /** The refusal of a request that could not be read to its end. */
    HttpResponse refusal(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return limits.targetRefused();
        }
        return cause instanceof TooLongHttpHeaderException ? limits.headersRefused() : HttpResponse.of(400);
    }

    /** The refusal of what no server of HTTP/1.1 takes: another version, codings, unknown wishes. */
    static Optional<HttpResponse> unsupported(io.netty.handler.codec.http.HttpRequest head) {
        if (head.protocolVersion().majorVersion() != 1) {
            return Optional.of(HttpResponse.of(505));
        }
        return unsupportedCoding(head).or(() -> unreadableKey(head.headers())).or(() -> unknownWish(head.headers()));
    }

    private static Optional<HttpResponse> unsupportedCoding(io.netty.handler.codec.http.HttpRequest head) {
        if (!head.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)) {
            return Optional.empty();
        }
        String codings = String.join(",", head.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING));
        if (!codings.strip().equalsIgnoreCase("chunked")) {
            boolean known = codings.matches("(?i)\\s*(gzip|x-gzip|deflate|compress|x-compress)\\s*,\\s*chunked\\s*");
            return Optional.of(HttpResponse.of(known ? 501 : 400));
        }
        return head.protocolVersion().minorVersion() == 0 ? Optional.of(HttpResponse.of(400)) : Optional.empty();
    }

    private static Optional<HttpResponse> unreadableKey(HttpHeaders lines) {
        String key = lines.get(HttpHeaderNames.SEC_WEBSOCKET_KEY, "");
        return !key.isEmpty()
                        && !OpeningHandshake.isKey(key)
                        && lines.containsValue(HttpHeaderNames.UPGRADE, "websocket", true)
                ? Optional.of(HttpResponse.of(400))
                : Optional.empty();
    }

    private static Optional<HttpResponse> unknownWish(HttpHeaders lines) {
        return lines.getAll(HttpHeaderNames.EXPECT).stream()
                .filter(wish -> !wish.strip().equalsIgnoreCase("100-continue"))
                .findFirst()
                .map(wish -> HttpResponse.of(417));
    }

    private static Peer actual(Channel channel) {
        var address = (InetSocketAddress) channel.remoteAddress();
        Optional<ClientCertificate> certificate = Optional.ofNullable(
                        channel.pipeline().get(SslHandler.class))
                .flatMap(tls -> ClientCertificates.of(tls.engine().getSession()));
        return new Peer(address.getAddress().getHostAddress(), Optional.empty(), certificate);
    }
}
