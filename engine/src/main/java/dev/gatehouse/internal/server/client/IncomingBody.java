package dev.gatehouse.internal.server.client;

import dev.gatehouse.http.BodyProducer;
import dev.gatehouse.http.BodyWriter;
import io.netty.channel.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A body that is taken as it comes; while it is taken too slowly, nothing more is read from the server. */
// a close that fails ends the connection, which is told by channelInactive
@SuppressWarnings("FutureReturnValueIgnored")
final class IncomingBody implements BodyProducer {

    private static final int MOST_WAITING = 256 * 1024;

    private final Channel channel;
    private final TimeBudget patience;
    private final Duration idle;
    private final Runnable whenWhole;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private boolean whole;
    private Optional<Throwable> broken = Optional.empty();

    /**
     * A body of which nothing has come.
     *
     * @param patience for the whole of it
     * @param idle the longest silence
     * @param whenWhole runs when all of it was taken
     */
    IncomingBody(Channel channel, TimeBudget patience, Duration idle, Runnable whenWhole) {
        this.channel = channel;
        this.patience = patience;
        this.idle = idle;
        this.whenWhole = whenWhole;
    }

    @Override
    public void writeTo(BodyWriter out) throws Exception {
        if (!asked.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "the body was already read; it comes over the network and can be read only once");
        }
        out.onAbort(this::discard);
        try {
            Optional<byte[]> part = next();
            while (part.isPresent()) {
                out.write(part.get());
                part = next();
            }
        } catch (IOException | InterruptedException | RuntimeException givenUp) {
            discard();
            throw givenUp;
        }
        whenWhole.run();
    }

    @Override
    public void discard() {
        failed(new IOException("nothing reads the body any more"));
        channel.close();
    }

    /** On the event loop: a part has come. */
    synchronized void add(byte[] part) {
        waiting.add(part);
        waitingBytes += part.length;
        if (waitingBytes > MOST_WAITING) {
            channel.config().setAutoRead(false);
        }
        notifyAll();
    }

    /** On the event loop: it was the last part. */
    synchronized void end() {
        whole = true;
        notifyAll();
    }

    /** No more comes. */
    synchronized void failed(Throwable cause) {
        if (!whole && broken.isEmpty()) {
            broken = Optional.of(cause);
        }
        notifyAll();
    }

    synchronized boolean isOver() {
        return whole || broken.isPresent();
    }

    private synchronized Optional<byte[]> next() throws IOException, InterruptedException {
        var silence = TimeBudget.of(idle, patience.stopwatch());
        while (waiting.isEmpty() && !isOver()) {
            if (patience.isOver() || silence.isOver()) {
                throw new IOException(
                        patience.isOver()
                                ? "the integration took longer than its time-out"
                                : "nothing arrived for " + idle.toSeconds() + " s");
            }
            long left = Math.min(silence.rest().toNanos(), patience.rest().toNanos());
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, left));
        }
        byte[] part = waiting.poll();
        if (part == null) {
            if (broken.isPresent()) {
                throw new IOException(broken.get().getMessage(), broken.get());
            }
            return Optional.empty();
        }
        waitingBytes -= part.length;
        if (waitingBytes <= MOST_WAITING / 2 && !channel.config().isAutoRead()) {
            channel.config().setAutoRead(true);
        }
        return Optional.of(part);
    }
}
