package dev.gatehouse.internal.server.codec;

import dev.gatehouse.internal.logging.SilentLogging;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Netty's event loops, on daemon threads that start with the first connection. */
public final class EventLoops {

    private EventLoops() {}

    /** So many loops, whose threads are called after the pool. */
    public static EventLoopGroup open(String pool, int threads) {
        SilentLogging.begin();
        return new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory(pool, true), NioIoHandler.newFactory());
    }

    /** Ends the threads and waits for that; returns after the bound at the latest. */
    public static void close(EventLoopGroup loops, Duration bound) {
        loops.shutdownGracefully(0, bound.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(bound.toMillis(), TimeUnit.MILLISECONDS);
    }
}
