package dev.gatehouse.internal.server;

import dev.gatehouse.http.BodyWriter;
import dev.gatehouse.http.HttpResponse;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultHttpContent;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A response that leaves while it is being produced: written by the thread that produces it, which waits where the client
 * reads too slowly.
 */
// a write or close that fails ends the connection, which is told by channelInactive
@SuppressWarnings("FutureReturnValueIgnored")
final class StreamedResponse implements ResponseStream, BodyWriter {

    private static final int LARGEST_WRITE = 32 * 1024;

    private final Channel channel;
    private final Function<HttpResponse, io.netty.handler.codec.http.HttpResponse> heads;
    private volatile boolean begun;
    private volatile boolean cut;
    private Optional<Runnable> told = Optional.empty();
    private boolean gone;

    /**
     * A response that is not begun.
     *
     * @param heads makes the head that Netty writes
     */
    StreamedResponse(Channel channel, Function<HttpResponse, io.netty.handler.codec.http.HttpResponse> heads) {
        this.channel = channel;
        this.heads = heads;
    }

    boolean isBegun() {
        return begun;
    }

    boolean isCut() {
        return cut;
    }

    @Override
    public BodyWriter begin(HttpResponse head) {
        channel.writeAndFlush(heads.apply(head));
        begun = true;
        channel.eventLoop().execute(() -> channel.config().setAutoRead(true)); // hears when the client goes
        return this;
    }

    @Override
    public void cut() {
        cut = true;
    }

    @Override
    public void write(byte[] part) throws IOException {
        for (int from = 0; from < part.length; from += LARGEST_WRITE) {
            awaitRoom();
            int length = Math.min(LARGEST_WRITE, part.length - from);
            channel.writeAndFlush(new DefaultHttpContent(Unpooled.copiedBuffer(part, from, length)));
        }
    }

    /** Nobody waits: only stand-ins pause. */
    @Override
    public void pause(Duration duration) {}

    @Override
    public void onAbort(Runnable task) {
        synchronized (this) {
            if (!gone) {
                told = Optional.of(task);
                return;
            }
        }
        task.run();
    }

    /** On the event loop: there is room again for what is written, or the client has gone. */
    synchronized void changed() {
        notifyAll();
    }

    /** On the event loop: nobody reads any more. */
    void closed() {
        Optional<Runnable> task;
        synchronized (this) {
            gone = true;
            task = told;
            told = Optional.empty();
            notifyAll();
        }
        task.ifPresent(Runnable::run);
    }

    private synchronized void awaitRoom() throws IOException {
        while (!gone && !channel.isWritable()) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the client read too slowly", interrupted);
            }
        }
        if (gone) {
            throw new IOException("the client disconnected");
        }
    }
}
