package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendOutcome.Failure;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.Backends;
import dev.gatehouse.internal.environment.GatewayLifecycle;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What forwards over the network; it is opened when somebody forwards something, and never after the gateway. */
public final class LazyClient implements Backends {

    private final Supplier<Backends> opener;
    private final GatewayLifecycle life;
    private Optional<Backends> client = Optional.empty();
    private boolean closed;

    /**
     * Nothing is open yet.
     *
     * @param life of the gateway; what stands in for others can't be changed after it
     */
    public LazyClient(Supplier<Backends> opener, GatewayLifecycle life) {
        this.opener = opener;
        this.life = life;
    }

    @Override
    public BackendOutcome send(BackendRequest request) {
        long before = System.nanoTime();
        Optional<Backends> network = opened();
        request.stopwatch().forgive(Duration.ofNanos(System.nanoTime() - before));
        return network.map(it -> it.send(request))
                .orElseGet(() -> BackendOutcome.failed(Failure.NOT_PROVIDED, life.message()));
    }

    @Override
    public synchronized void close() {
        closed = true;
        client.ifPresent(Backends::close);
        client = Optional.empty();
    }

    GatewayLifecycle life() {
        return life;
    }

    private synchronized Optional<Backends> opened() {
        if (!closed && client.isEmpty()) {
            client = Optional.of(opener.get());
        }
        return client;
    }
}
