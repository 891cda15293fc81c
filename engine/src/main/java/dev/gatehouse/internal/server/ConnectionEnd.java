package dev.gatehouse.internal.server;

import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;

/**
 * Ends a connection so that the client can still read the last response.
 *
 * <p>Closing a socket with unread bytes resets it, and a reset throws away what the client has not read yet.
 */
// a write or close that fails ends the connection, which is told by channelInactive
@SuppressWarnings("FutureReturnValueIgnored")
final class ConnectionEnd {

    private final Channel channel;
    private final Deadline deadline;
    private final Duration linger;

    ConnectionEnd(Channel channel, Deadline deadline, Duration linger) {
        this.channel = channel;
        this.deadline = deadline;
        this.linger = linger;
    }

    /** After a response to a request that was read to its end. */
    void afterWholeRequest() {
        if (isEncrypted()) {
            channel.close();
        } else {
            lingering();
        }
    }

    /** After a refusal while the client may still be sending. */
    void afterRefusal() {
        lingering();
    }

    private void lingering() {
        deadline.in(linger);
        if (channel instanceof DuplexChannel duplex && !isEncrypted()) {
            duplex.shutdownOutput();
        }
        channel.config().setAutoRead(true);
    }

    private boolean isEncrypted() {
        return channel.pipeline().get(SslHandler.class) != null;
    }
}
