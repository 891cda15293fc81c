package dev.gatehouse.internal.server.client;

import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import dev.gatehouse.internal.server.tls.ClientTls;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Opens connections: tries all addresses of a host in turn and shakes hands where the origin is encrypted. */
// a write or close that fails ends the connection, which is told by channelInactive
@SuppressWarnings("FutureReturnValueIgnored")
final class Dialer {

    private final EventLoopGroup loops;
    private final Function<CertificateCheck, ClientTls> clients;
    private final Map<CertificateCheck, ClientTls> tls = new ConcurrentHashMap<>();

    /**
     * Makes a dialer.
     *
     * @param clients the client's side of TLS by how strictly it looks
     */
    Dialer(EventLoopGroup loops, Function<CertificateCheck, ClientTls> clients) {
        this.loops = loops;
        this.clients = clients;
    }

    /**
     * Connects and waits for that.
     *
     * @param handlers what stands behind the encryption, for each attempt anew
     */
    Channel connect(Origin origin, Duration timeout, Supplier<ChannelHandler> handlers)
            throws IOException, InterruptedException {
        IOException last = new ConnectException("the host " + origin.host() + " has no address");
        for (InetAddress address : InetAddress.getAllByName(origin.host())) {
            ChannelFuture attempt = bootstrap(timeout, handlers)
                    .connect(new InetSocketAddress(address, origin.port()))
                    .await();
            if (attempt.isSuccess()) {
                return encrypted(origin, attempt.channel(), timeout);
            }
            last = new ConnectException(String.valueOf(attempt.cause().getMessage()));
        }
        throw last;
    }

    private Bootstrap bootstrap(Duration timeout, Supplier<ChannelHandler> handlers) {
        int millis = (int) Math.min(Integer.MAX_VALUE, millis(timeout));
        return new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, millis)
                .handler(handlers.get());
    }

    private Channel encrypted(Origin origin, Channel channel, Duration timeout)
            throws IOException, InterruptedException {
        if (origin.isEncrypted()) {
            ClientTls client = tls.computeIfAbsent(origin.check(), clients);
            var handler = new SslHandler(client.engine(origin.host(), origin.port()));
            handler.setHandshakeTimeoutMillis(millis(timeout));
            channel.pipeline().addFirst(handler);
            if (!handler.handshakeFuture().await().isSuccess()) {
                channel.close();
                throw new IOException(
                        "no TLS: " + handler.handshakeFuture().cause().getMessage(),
                        handler.handshakeFuture().cause());
            }
        }
        return channel;
    }

    // zero would wait for ever
    private static long millis(Duration timeout) {
        return Math.max(1, timeout.toMillis());
    }
}
