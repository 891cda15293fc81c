package dev.gatehouse.lambda.internal.hook.connection;

import dev.gatehouse.function.AwsCall;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a connection goes.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case, an IPv6 address without brackets
 */
public record Destination(String scheme, String host, int port) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** The destination of an address; empty if it is none of HTTP. */
    static Optional<Destination> of(URI uri) {
        String scheme = lower(Optional.ofNullable(uri.getScheme()).orElse(""));
        if (uri.getHost() == null || !scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        return Optional.of(of(scheme, uri.getHost(), uri.getPort()));
    }

    /** A destination; a negative port is the scheme's own. */
    static Destination of(String scheme, String host, int port) {
        String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        int own = scheme.equals("https") ? HTTPS : HTTP;
        return new Destination(scheme, lower(plain), port < 0 ? own : port);
    }

    /** What a socket may be meant for, the likelier first. */
    static List<Destination> ofSocket(String host, int port) {
        return switch (port) {
            case HTTPS -> List.of(of("https", host, port));
            case HTTP -> List.of(of("http", host, port));
            default -> List.of(of("https", host, port), of("http", host, port));
        };
    }

    /** Scheme, host and, where it is not the scheme's own, port. */
    String origin() {
        return scheme + "://" + authority();
    }

    /** As a Host header names it. */
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        boolean own = port == (scheme.equals("https") ? HTTPS : HTTP);
        return own ? name : name + ":" + port;
    }

    /** A request to it, as whoever answers it takes it. */
    AwsCall call(HttpRequest request) {
        Optional<AwsHost> aws = AwsHost.parse(host);
        return new AwsCall(
                aws.map(AwsHost::service).orElse(""),
                "",
                aws.map(AwsHost::region).orElse(""),
                origin(),
                request);
    }

    /** A request of which nothing is known yet. */
    AwsCall anyCall() {
        return call(new HttpRequest("GET", "/", Headers.of("Host", authority()), Body.empty(), Peer.at("127.0.0.1")));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
