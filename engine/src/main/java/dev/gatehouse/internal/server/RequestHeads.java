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
        String codings = String.join(",", head.headers().getAll("Transfer-Encoding"));
        boolean coded = head.headers().contains("Transfer-Encoding");
        if (coded && !codings.strip().equalsIgnoreCase("chunked")) {
            boolean known = codings.matches("(?i)\\s*(gzip|x-gzip|deflate|compress|x-compress)\\s*,\\s*chunked\\s*");
            return Optional.of(HttpResponse.of(known ? 501 : 400));
        }
        if (coded && head.protocolVersion().minorVersion() == 0) {
            return Optional.of(HttpResponse.of(400));
        }
        String key = head.headers().get("Sec-WebSocket-Key", "");
        if (head.headers().containsValue("Upgrade", "websocket", true)
                && !key.isEmpty()
                && !OpeningHandshake.isKey(key)) {
            return Optional.of(HttpResponse.of(400));
        }
        return head.headers().getAll("Expect").stream()
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
