package dev.gatehouse.internal.server;

import dev.gatehouse.internal.server.tls.ServerTls;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.ssl.SslHandler;

/** What each accepted connection goes through. */
final class ServerPipeline extends ChannelInitializer<Channel> {

    /** Beyond AWS's limits, so that a request a little too large is read and refused in AWS's words. */
    private static final int LONGEST_LINE = 32 * 1024;

    private static final int MOST_HEADER_BYTES = 64 * 1024;

    private final Calls calls;
    private final ChannelGroup connections;

    ServerPipeline(Calls calls, ChannelGroup connections) {
        this.calls = calls;
        this.connections = connections;
    }

    @Override
    protected void initChannel(Channel channel) {
        connections.add(channel);
        calls.options().tls().ifPresent(tls -> channel.pipeline().addLast(encryption(tls)));
        channel.pipeline()
                .addLast(new ServerCodec(new HttpDecoderConfig()
                        .setMaxInitialLineLength(LONGEST_LINE)
                        .setMaxHeaderSize(MOST_HEADER_BYTES)))
                .addLast(new ServerConnection(calls, channel));
    }

    private SslHandler encryption(ServerTls tls) {
        var handler = new SslHandler(tls.engine());
        handler.setHandshakeTimeoutMillis(calls.options().timeouts().head().toMillis());
        return handler;
    }
}
