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

    private static final long NEVER = Long.MAX_VALUE;

    private final Channel channel;
    private Optional<Future<?>> pending = Optional.empty();
    private long wakes = NEVER;
    private long end = NEVER;

    Deadline(Channel channel) {
        this.channel = channel;
    }

    /** Replaces the one before; a timer that runs already and wakes earlier is kept, for a request moves its deadline often. */
    void in(Duration duration) {
        end = now() + duration.toNanos();
        if (pending.isEmpty() || wakes > end) {
            wakeAt(end);
        }
    }

    /** Nothing happens until there is another. */
    void off() {
        end = NEVER;
    }

    /** There is none any more. */
    void end() {
        end = NEVER;
        pending.ifPresent(future -> future.cancel(false));
        pending = Optional.empty();
    }

    private void wakeAt(long time) {
        pending.ifPresent(future -> future.cancel(false));
        wakes = time;
        pending =
                Optional.of(channel.eventLoop().schedule(this::wake, Math.max(0, time - now()), TimeUnit.NANOSECONDS));
    }

    private void wake() {
        pending = Optional.empty();
        if (end == NEVER) {
            return;
        }
        if (end > now()) {
            wakeAt(end);
        } else {
            channel.close();
        }
    }

    // the event loop's own time, which begins at zero
    private long now() {
        return channel.eventLoop().ticker().nanoTime();
    }
}
