package dev.gatehouse.lambda.internal.hook.connection;

import dev.gatehouse.lambda.internal.hook.HookPart;
import dev.gatehouse.lambda.internal.hook.connection.ConnectionGuard.Way;
import dev.gatehouse.lambda.internal.hook.trust.RunTrust;
import dev.gatehouse.lambda.internal.variables.RunningFunction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Has the connections of functions come to us. */
public final class ConnectionHook {

    private final ConnectionGuard guard = new ConnectionGuard();
    private final CallerOfThread callers = new CallerOfThread(guard);
    private final StandInAddresses addresses = new StandInAddresses();
    private boolean installed;

    /** Sets the default proxy selector and whom the JVM trusts; costs nothing until a function connects. */
    public synchronized void install() {
        if (!installed) {
            installed = true;
            ProxySelector.setDefault(new FunctionProxySelector(Optional.ofNullable(ProxySelector.getDefault()), guard));
            RunTrust.install();
        }
    }

    /** Answers {@link HookPart#LOOKUP}, {@link HookPart#CONNECT} and {@link HookPart#CHANNEL}. */
    public @Nullable Object ask(HookPart part, @Nullable Object subject) {
        if (part == HookPart.LOOKUP && subject instanceof String host) {
            return addresses(host.toLowerCase(Locale.ROOT));
        }
        return subject instanceof InetSocketAddress address ? redirected(part, address) : null;
    }

    private InetAddress @Nullable [] addresses(String host) {
        if (host.isEmpty() || LocalHosts.isLiteral(host)) {
            return null;
        }
        Optional<RunningFunction> function = callers.of(List.of(Destination.of("https", host, -1)));
        return function.filter(it -> guard.hides(it, host)).isPresent() ? new InetAddress[] {addresses.of(host)} : null;
    }

    private @Nullable InetSocketAddress redirected(HookPart part, InetSocketAddress address) {
        List<Destination> destinations = Destination.ofSocket(addresses.hostOf(address), address.getPort());
        Optional<RunningFunction> function = callers.of(destinations);
        try {
            return function.filter(it -> guard.way(it, destinations) == Way.STAND_IN)
                    .map(it -> FunctionServers.of(it).address())
                    .orElse(null);
        } catch (CallRefusedException refused) {
            if (part == HookPart.CHANNEL) {
                return nowhere(function.orElseThrow(), address);
            }
            throw refused;
        }
    }

    // who waits for a channel may never hear of an exception, but hears that its connection breaks
    private InetSocketAddress nowhere(RunningFunction function, InetSocketAddress address) {
        return function.isRunning()
                ? FunctionServers.of(function).address()
                : new InetSocketAddress(addresses.of(addresses.hostOf(address)), address.getPort());
    }

    /**
     * Leads the HTTP clients that ask for a proxy, on a function's thread, to what stands for the host.
     *
     * <p>These are {@code java.net.http}, {@code HttpURLConnection} and OkHttp. On all other threads it is the selector that was
     * there before.
     */
    private static final class FunctionProxySelector extends ProxySelector {

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

    /**
     * Addresses for host names that must not be looked up.
     *
     * <p>They are on loopback, where nothing listens: a client that gets by our hooks with one gets nowhere.
     */
    private static final class StandInAddresses {

        private static final byte[] NETWORK = {127, 77};

        private final Map<String, InetAddress> byName = new ConcurrentHashMap<>();
        private final Map<InetAddress, String> names = new ConcurrentHashMap<>();
        private final AtomicInteger next = new AtomicInteger();

        /** The address of that name, for the life of the JVM. */
        InetAddress of(String host) {
            return byName.computeIfAbsent(host, this::make);
        }

        /** The name that an address stands for, else the one that it has. */
        String hostOf(InetSocketAddress address) {
            return Optional.ofNullable(address.getAddress()).map(names::get).orElseGet(address::getHostString);
        }

        private InetAddress make(String host) {
            int number = next.incrementAndGet();
            try {
                byte[] bytes = {NETWORK[0], NETWORK[1], (byte) (number >> 8), (byte) number};
                InetAddress made = InetAddress.getByAddress(host, bytes);
                names.put(made, host);
                return made;
            } catch (UnknownHostException absurd) {
                throw new IllegalStateException("four bytes are no address", absurd);
            }
        }
    }
}
