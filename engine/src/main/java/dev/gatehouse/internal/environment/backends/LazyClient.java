package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.Backends;
import dev.gatehouse.internal.server.client.WireClient;
import java.util.Optional;

/** A wire client that is opened when somebody forwards something. */
final class LazyClient implements Backends {

    private Optional<WireClient> client = Optional.empty();

    @Override
    public BackendOutcome send(BackendRequest request) {
        return opened().send(request);
    }

    @Override
    public synchronized void close() {
        client.ifPresent(WireClient::close);
        client = Optional.empty();
    }

    private synchronized WireClient opened() {
        WireClient open = client.orElseGet(WireClient::open);
        client = Optional.of(open);
        return open;
    }
}
