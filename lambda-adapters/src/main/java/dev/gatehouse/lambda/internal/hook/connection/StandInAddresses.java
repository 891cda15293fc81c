package dev.gatehouse.lambda.internal.hook.connection;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Addresses for host names that must not be looked up.
 *
 * <p>They are on loopback, where nothing listens: a client that gets by our hooks with one gets nowhere.
 */
final class StandInAddresses {

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
