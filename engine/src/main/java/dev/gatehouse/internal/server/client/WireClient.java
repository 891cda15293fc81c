package dev.gatehouse.internal.server.client;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendOutcome.Failure;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.Backends;
import dev.gatehouse.internal.server.codec.EventLoops;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A client that sends requests as they are: any target, any header in its case and order, bodies with any method.
 *
 * <p>It adds only a missing {@code Content-Length}; follows no redirect, keeps no cookie, unpacks no body.
 */
public final class WireClient implements Backends, AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(1);

    private final EventLoopGroup loops;
    private final ChannelGroup open;
    private final ConnectionPool pool = new ConnectionPool();
    private final Dialer dialer;

    private WireClient(EventLoopGroup loops) {
        this.loops = loops;
        this.open = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE, true);
        this.dialer = new Dialer(loops);
    }

    /** A client without connections yet. */
    public static WireClient open() {
        return new WireClient(EventLoops.open("gatehouse-client", 1));
    }

    @Override
    public BackendOutcome send(BackendRequest call) {
        try {
            return BackendOutcome.answered(answer(call));
        } catch (TimeoutException late) {
            return BackendOutcome.failed(
                    Failure.TIMEOUT,
                    where(call) + ": no answer within " + call.timeout().toMillis() + " ms");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return BackendOutcome.failed(Failure.UNREACHABLE, where(call) + ": interrupted while waiting");
        } catch (IOException | IllegalArgumentException broken) {
            return BackendOutcome.failed(Failure.UNREACHABLE, where(call) + ": " + broken.getMessage());
        }
    }

    /** Closes all connections and ends all threads. */
    @Override
    public void close() {
        open.close().awaitUninterruptibly(STOP.toMillis());
        EventLoops.close(loops, STOP);
    }

    private HttpResponse answer(BackendRequest call) throws IOException, InterruptedException, TimeoutException {
        Origin origin = Origin.of(call.origin(), call.certificateCheck());
        var patience = Patience.of(call.timeout(), call.stopwatch());
        Optional<ClientConnection> kept = pool.take(origin);
        if (kept.isPresent()) {
            try {
                return exchange(kept.get(), call.request(), patience);
            } catch (StaleConnectionException stale) {
                return exchange(dial(origin, patience), call.request(), patience);
            }
        }
        return exchange(dial(origin, patience), call.request(), patience);
    }

    private ClientConnection dial(Origin origin, Patience patience) throws IOException, InterruptedException {
        var pipeline = new ClientPipeline(origin, pool, open);
        return pipeline.connection(dialer.connect(origin, patience.rest(), () -> pipeline));
    }

    private HttpResponse exchange(ClientConnection connection, HttpRequest request, Patience patience)
            throws IOException, InterruptedException, TimeoutException {
        CompletableFuture<HttpResponse> answer = connection.exchange(request);
        try {
            HttpResponse response = answer.get(patience.rest().toNanos(), TimeUnit.NANOSECONDS);
            pool.give(connection);
            return response;
        } catch (ExecutionException failed) {
            connection.close();
            throw asIoException(failed.getCause());
        } catch (TimeoutException | InterruptedException givenUp) {
            connection.close();
            throw givenUp;
        }
    }

    private static IOException asIoException(Throwable cause) {
        return cause instanceof IOException io ? io : new IOException(cause);
    }

    private static String where(BackendRequest call) {
        return call.request().method() + " " + call.origin() + call.request().target();
    }
}
