package dev.gatehouse.internal.server.client;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendOutcome.Failure;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import dev.gatehouse.internal.environment.Backends;
import dev.gatehouse.internal.environment.RandomIds;
import dev.gatehouse.internal.server.codec.Abort;
import dev.gatehouse.internal.server.codec.EventLoops;
import dev.gatehouse.internal.server.codec.HandlerThreads;
import dev.gatehouse.internal.server.tls.ClientTls;
import dev.gatehouse.internal.server.tls.GeneratedCertificate;
import dev.gatehouse.internal.server.websocket.ConnectionListener;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * A client that sends requests as they are: any target, any header in its case and order, bodies with any method.
 *
 * <p>It adds only a missing {@code Content-Length}; follows no redirect, keeps no cookie, unpacks no body.
 */
public final class WireClient implements Backends, AutoCloseable {

    private static final int SWITCHED = 101;
    private static final Duration STOP = Duration.ofSeconds(1);

    private final EventLoopGroup loops;
    private final ChannelGroup open;
    private final ConnectionPool pool = new ConnectionPool();
    private final Dialer dialer;
    private final ExecutorService threads = HandlerThreads.open();

    private WireClient(EventLoopGroup loops, Function<CertificateCheck, ClientTls> clients) {
        this.loops = loops;
        this.open = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE, true);
        this.dialer = new Dialer(loops, clients);
    }

    /** A client without connections yet. */
    public static WireClient open() {
        return presenting(List.of());
    }

    /** A client that presents one of these where a server asks for a certificate. */
    public static WireClient presenting(List<GeneratedCertificate> keys) {
        List<GeneratedCertificate> presented = List.copyOf(keys);
        return open(check ->
                check == CertificateCheck.STRICT ? ClientTls.strict(presented) : ClientTls.unchecked(presented));
    }

    /** A client that trusts these certificates beside what the JVM trusts. */
    public static WireClient trusting(List<X509Certificate> more) {
        List<X509Certificate> trusted = List.copyOf(more);
        return open(check -> ClientTls.trusting(trusted));
    }

    private static WireClient open(Function<CertificateCheck, ClientTls> clients) {
        return new WireClient(EventLoops.open("gatehouse-client", 1), clients);
    }

    @Override
    public BackendOutcome send(BackendRequest call) {
        return outcome(call, patience -> answer(call, patience));
    }

    /**
     * Opens a WebSocket connection; the request's own headers come first, those of the handshake are added.
     *
     * @param call of which the target and headers matter
     * @param listener called on a thread that may block, first with the connection
     */
    public ConnectOutcome connect(BackendRequest call, ConnectionListener listener) {
        var dialog = new WebSocketDialog(listener, threads);
        BackendRequest handshake = call.withRequest(WebSocketDialog.handshake(call.request(), key()));
        BackendOutcome outcome = outcome(handshake, patience -> {
            ClientConnection connection = dial(origin(call), patience);
            connection.whenSwitched(() -> dialog.begin(connection.channel()));
            return exchange(connection, handshake, patience);
        });
        String explanation = dialog.opened().isPresent()
                ? ""
                : outcome.response()
                        .map(response -> where(call) + ": refused with " + response.status())
                        .orElse(outcome.explanation());
        return new ConnectOutcome(outcome.response(), dialog.opened(), explanation);
    }

    /** Closes all connections and ends all threads. */
    @Override
    public void close() {
        Abort.all(open, STOP);
        threads.shutdownNow();
        EventLoops.close(loops, STOP);
    }

    private BackendOutcome outcome(BackendRequest call, Attempt attempt) {
        var patience = TimeBudget.of(call.timeout(), call.stopwatch());
        try {
            return BackendOutcome.answered(attempt.within(patience));
        } catch (TimeoutException late) {
            return late(call);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return BackendOutcome.failed(Failure.UNREACHABLE, where(call) + ": interrupted while waiting");
        } catch (IOException | IllegalArgumentException broken) {
            // a connection that took all the time fails like any other
            return patience.isOver()
                    ? late(call)
                    : BackendOutcome.failed(Failure.UNREACHABLE, where(call) + ": " + broken.getMessage());
        }
    }

    private static BackendOutcome late(BackendRequest call) {
        return BackendOutcome.failed(
                Failure.TIMEOUT,
                where(call) + ": no answer within " + call.timeout().toMillis() + " ms");
    }

    private HttpResponse answer(BackendRequest call, TimeBudget patience)
            throws IOException, InterruptedException, TimeoutException {
        Optional<ClientConnection> kept = pool.take(origin(call));
        if (kept.isPresent()) {
            try {
                return exchange(kept.get(), call, patience);
            } catch (StaleConnectionException stale) {
                return exchange(dial(origin(call), patience), call, patience);
            }
        }
        return exchange(dial(origin(call), patience), call, patience);
    }

    private ClientConnection dial(Origin origin, TimeBudget patience) throws IOException, InterruptedException {
        var pipeline = new ClientPipeline(origin, pool, open);
        return pipeline.connection(dialer.connect(origin, patience.rest(), () -> pipeline));
    }

    private HttpResponse exchange(ClientConnection connection, BackendRequest call, TimeBudget patience)
            throws IOException, InterruptedException, TimeoutException {
        Optional<IncomingBody> stream = call.idle()
                .map(idle -> new IncomingBody(connection.channel(), patience, idle, () -> pool.give(connection)));
        CompletableFuture<HttpResponse> answer = connection.exchange(call.request(), stream);
        try {
            HttpResponse response = answer.get(patience.rest().toNanos(), TimeUnit.NANOSECONDS);
            if (stream.isEmpty()) {
                keep(connection, response);
            }
            return response;
        } catch (ExecutionException failed) {
            connection.close();
            throw asIoException(Optional.ofNullable(failed.getCause()).orElse(failed));
        } catch (TimeoutException | InterruptedException givenUp) {
            connection.close();
            throw givenUp;
        }
    }

    private void keep(ClientConnection connection, HttpResponse response) {
        if (response.status() != SWITCHED) {
            pool.give(connection);
        }
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(new RandomIds().hex(16).getBytes(StandardCharsets.US_ASCII));
    }

    private static Origin origin(BackendRequest call) {
        return Origin.of(call.origin(), call.certificateCheck());
    }

    private static IOException asIoException(Throwable cause) {
        return cause instanceof IOException io ? io : new IOException(cause);
    }

    private static String where(BackendRequest call) {
        return call.request().method() + " " + call.origin() + call.request().target();
    }

    /** Something that takes a while and may fail. */
    @FunctionalInterface
    private interface Attempt {
        HttpResponse within(TimeBudget patience) throws IOException, InterruptedException, TimeoutException;
    }
}
