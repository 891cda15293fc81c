package dev.gatehouse.internal.server;

import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Closes a connection unless it is called off in time; used on its event loop only. */
// a write or close that fails ends the connection, which is told by channelInactive
@SuppressWarnings("FutureReturnValueIgnored")
final class Deadline {

    private final Channel channel;
    private Optional<Future<?>> pending = Optional.empty();

    Deadline(Channel channel) {
        this.channel = channel;
    }

    /** Replaces the one before. */
    void in(Duration duration) {
        off();
        pending = Optional.of(channel.eventLoop().schedule(this::expire, duration.toMillis(), TimeUnit.MILLISECONDS));
    }

    void off() {
        pending.ifPresent(future -> future.cancel(false));
        pending = Optional.empty();
    }

    private void expire() {
        channel.close();
    }
}
