package dev.gatehouse.internal.server.codec;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;
import java.util.Optional;

/** The end of a connection that waits for nobody. */
// a write or close that fails ends the connection, which is told by channelInactive
@SuppressWarnings("FutureReturnValueIgnored")
public final class Abort {

    private Abort() {}

    /** Closes the socket; what is unsent is lost, TLS's word of farewell included. */
    public static ChannelFuture now(Channel channel) {
        return Optional.ofNullable(channel.pipeline().context(SslHandler.class))
                .map(encryption -> encryption.close())
                .orElseGet(channel::close);
    }

    /** Closes the sockets and waits until they are closed, at most that long. */
    public static void all(ChannelGroup channels, Duration bound) {
        channels.forEach(Abort::now);
        channels.newCloseFuture().awaitUninterruptibly(bound.toMillis());
    }
}
