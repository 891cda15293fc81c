package dev.gatehouse.benchmarks;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The least that Netty can do for an HTTP request: the same answer each time. */
final class BareServer implements AutoCloseable {

    private static final int EVENT_LOOPS = 2;
    private static final int LONGEST_BODY = 10 * 1024 * 1024;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(EVENT_LOOPS, NioIoHandler.newFactory());
    private final Channel listening;

    /** A server that answers on the event loop. */
    static BareServer atOnce(String answer) {
        return new BareServer(answer, Runnable::run);
    }

    /** A server that has threads which may wait answer, as whatever runs code of users must. */
    static BareServer handingOver(String answer) {
        return new BareServer(answer, threads("bare-call"));
    }

    /** The same, whose threads wait for others meanwhile, as a call waits for the thread of a handler. */
    static BareServer handingOverTwice(String answer) {
        Executor calls = threads("bare-call");
        Executor handlers = threads("bare-handler");
        return new BareServer(
                answer,
                task -> calls.execute(() -> {
                    CompletableFuture.runAsync(() -> {}, handlers).join();
                    task.run();
                }));
    }

    private static Executor threads(String name) {
        return Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    private BareServer(String answer, Executor answering) {
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        listening = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec())
                                .addLast(new HttpObjectAggregator(LONGEST_BODY))
                                .addLast(new SameAnswer(body, answering));
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
    }

    int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private static final class SameAnswer extends SimpleChannelInboundHandler<FullHttpRequest> {

        private final byte[] body;
        private final Executor answering;

        SameAnswer(byte[] body, Executor answering) {
            this.body = body;
            this.answering = answering;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            answering.execute(() -> answer(context));
        }

        @SuppressWarnings("FutureReturnValueIgnored")
        private void answer(ChannelHandlerContext context) {
            var response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(body));
            response.headers().set("Content-Type", "text/plain").set("Content-Length", body.length);
            context.writeAndFlush(response);
        }
    }
}
