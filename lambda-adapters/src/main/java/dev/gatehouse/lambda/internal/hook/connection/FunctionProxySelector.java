package dev.gatehouse.lambda.internal.hook.connection;

import dev.gatehouse.lambda.internal.hook.connection.ConnectionGuard.Way;
import dev.gatehouse.lambda.internal.variables.RunningFunction;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leads the HTTP clients that ask for a proxy, on a function's thread, to what stands for the host.
 *
 * <p>These are {@code java.net.http}, {@code HttpURLConnection} and OkHttp. On all other threads it is the selector that was
 * there before.
 */
final class FunctionProxySelector extends ProxySelector {

    private final Optional<ProxySelector> before;
    private final ConnectionGuard guard;

    FunctionProxySelector(Optional<ProxySelector> before, ConnectionGuard guard) {
        this.before = before;
        this.guard = guard;
    }

    @Override
    public List<Proxy> select(URI uri) {
        Optional<Destination> destination = Destination.of(uri);
        Optional<RunningFunction> function = destination.flatMap(it -> new CallerOfThread(guard).of(List.of(it)));
        if (function.isEmpty()) {
            return before.map(it -> it.select(uri)).orElse(List.of(Proxy.NO_PROXY));
        }
        Way way = guard.way(function.get(), List.of(destination.orElseThrow()));
        return way == Way.STAND_IN
                ? List.of(new Proxy(
                        Proxy.Type.HTTP, FunctionServers.of(function.get()).address()))
                : List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(@Nullable URI uri, @Nullable SocketAddress address, @Nullable IOException failure) {
        if (uri != null && address != null && failure != null) {
            before.ifPresent(it -> it.connectFailed(uri, address, failure));
        }
    }
}
