package dev.gatehouse.lambda.internal.hook.connection;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells hosts of this machine and of private networks from those of the internet; a name is looked up once. */
final class LocalHosts {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.%]*:.*");
    private static final long PATIENCE_SECONDS = 5;
    private static final int UNIQUE_LOCAL = 0xfc;

    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** Whether a connection to that host stays here. */
    boolean contain(String host) {
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        if (AwsHost.parse(host).isPresent()) {
            return false;
        }
        return isLiteral(host) ? isLocal(literal(host)) : known.computeIfAbsent(host, LocalHosts::isLocalName);
    }

    static boolean isLiteral(String host) {
        return LITERAL.matcher(host).matches();
    }

    /** Whether that address is of this machine or of a private network. */
    static boolean isLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || bytes.length > 4 && (bytes[0] & 0xfe) == UNIQUE_LOCAL;
    }

    private static InetAddress literal(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address: " + host, e);
        }
    }

    // a name without dots that is not there is a container that does not run: the client shall see that itself
    private static boolean isLocalName(String host) {
        Optional<List<InetAddress>> found = lookUp(host);
        return found.map(it -> it.stream().allMatch(LocalHosts::isLocal)).orElseGet(() -> !host.contains("."));
    }

    /** On a thread of nobody, whose look-ups go through. */
    private static Optional<List<InetAddress>> lookUp(String host) {
        var found = new CompletableFuture<Optional<List<InetAddress>>>();
        var thread = new Thread(null, () -> found.complete(resolve(host)), "gatehouse-lookup", 0, false);
        thread.setDaemon(true);
        thread.start();
        return found.completeOnTimeout(Optional.empty(), PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static Optional<List<InetAddress>> resolve(String host) {
        try {
            return Optional.of(Stream.of(InetAddress.getAllByName(host)).toList());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
