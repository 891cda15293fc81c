package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.Backends;
import java.util.Optional;
import java.util.function.Supplier;

/** What forwards over the network; it is opened when somebody forwards something. */
final class LazyClient implements Backends {

    private final Supplier<Backends> opener;
    private Optional<Backends> client = Optional.empty();

    LazyClient(Supplier<Backends> opener) {
        this.opener = opener;
    }

    @Override
    public BackendOutcome send(BackendRequest request) {
        return opened().send(request);
    }

    @Override
    public synchronized void close() {
        client.ifPresent(Backends::close);
        client = Optional.empty();
    }

    private synchronized Backends opened() {
        Backends open = client.orElseGet(opener);
        client = Optional.of(open);
        return open;
    }
}
