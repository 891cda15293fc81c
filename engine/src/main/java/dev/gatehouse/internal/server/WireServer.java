package dev.gatehouse.internal.server;

import dev.gatehouse.internal.server.codec.Abort;
import dev.gatehouse.internal.server.codec.EventLoops;
import dev.gatehouse.internal.server.codec.HandlerThreads;
import dev.gatehouse.internal.server.tls.ServerTls;
import dev.gatehouse.internal.server.websocket.WebSocketConnection;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An open port on the loopback address, with an endpoint behind it. */
public final class WireServer implements AutoCloseable {

    private static final int EVENT_LOOPS = 2;

    private final Calls calls;
    private final EventLoopGroup loops;
    private final ChannelGroup connections;
    private final Channel listening;

    private WireServer(Calls calls, EventLoopGroup loops, ChannelGroup connections, Channel listening) {
        this.calls = calls;
        this.loops = loops;
        this.connections = connections;
        this.listening = listening;
    }

    /**
     * Opens a port.
     *
     * @throws IllegalStateException if the port asked for is taken
     */
    public static WireServer open(HttpEndpoint endpoint, WireOptions options) {
        EventLoopGroup loops = EventLoops.open("gatehouse-server", EVENT_LOOPS);
        ChannelGroup connections = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE, true);
        var calls = new Calls(endpoint, HandlerThreads.open(), options);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port());
        var binding = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ServerPipeline(calls, connections))
                .bind(address)
                .awaitUninterruptibly();
        if (!binding.isSuccess()) {
            calls.workers().shutdown();
            EventLoops.close(loops, options.timeouts().stop());
            throw new IllegalStateException(
                    "can't listen on " + address + "; choose another port, or 0 for any free one", binding.cause());
        }
        return new WireServer(calls, loops, connections, binding.channel());
    }

    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** Like {@code http://localhost:49152}, or https. */
    public URI uri() {
        String scheme = calls.options().tls().isPresent() ? "https" : "http";
        return URI.create(scheme + "://localhost:" + port());
    }

    /** How many clients are connected now. */
    public int openConnections() {
        return connections.size();
    }

    /** Stops listening, lets calls in flight finish within the bound of the options, and ends all threads. */
    @Override
    public void close() {
        Duration bound = calls.options().timeouts().stop();
        listening.close().awaitUninterruptibly();
        connections.forEach(connection -> WebSocketConnection.goAway(connection, bound));
        calls.workers().shutdown();
        if (!ended(bound)) {
            calls.workers().shutdownNow();
            ended(bound);
        }
        connections.close().awaitUninterruptibly(bound.toMillis());
        Abort.all(connections, bound);
        EventLoops.close(loops, bound);
    }

    private boolean ended(Duration bound) {
        try {
            return calls.workers().awaitTermination(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What each accepted connection goes through. */
    private static final class ServerPipeline extends ChannelInitializer<Channel> {

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
}
