package dev.gatehouse.internal.server.client;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.timeout.IdleStateHandler;

/** What each connection of the client goes through. */
final class ClientPipeline extends ChannelInitializer<Channel> {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_HEADER_BYTES = 256 * 1024;
    private static final int IDLE_SECONDS = 15;

    private final Origin origin;
    private final ConnectionPool pool;
    private final ChannelGroup open;

    ClientPipeline(Origin origin, ConnectionPool pool, ChannelGroup open) {
        this.origin = origin;
        this.pool = pool;
        this.open = open;
    }

    /** The connection at the end of the channel's pipeline. */
    ClientConnection connection(Channel channel) {
        return channel.pipeline().get(ClientConnection.class);
    }

    @Override
    protected void initChannel(Channel channel) {
        open.add(channel);
        var connection = new ClientConnection(channel, origin);
        channel.closeFuture().addListener(closed -> pool.forget(connection));
        var limits =
                new HttpDecoderConfig().setMaxInitialLineLength(LONGEST_LINE).setMaxHeaderSize(MOST_HEADER_BYTES);
        channel.pipeline()
                .addLast(new HttpClientCodec(limits, false, false))
                .addLast(new IdleStateHandler(0, 0, IDLE_SECONDS))
                .addLast(connection);
    }
}
