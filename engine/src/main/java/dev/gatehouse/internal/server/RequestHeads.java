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

    private static Peer actual(Channel channel) {
        var address = (InetSocketAddress) channel.remoteAddress();
        Optional<ClientCertificate> certificate = Optional.ofNullable(
                        channel.pipeline().get(SslHandler.class))
                .flatMap(tls -> ClientCertificates.of(tls.engine().getSession()));
        return new Peer(address.getAddress().getHostAddress(), Optional.empty(), certificate);
    }
}
