package dev.gatehouse.lambda.internal.hook.connection;

import dev.gatehouse.lambda.internal.hook.HookPart;
import dev.gatehouse.lambda.internal.hook.connection.ConnectionGuard.Way;
import dev.gatehouse.lambda.internal.hook.trust.RunTrust;
import dev.gatehouse.lambda.internal.variables.RunningFunction;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
}
