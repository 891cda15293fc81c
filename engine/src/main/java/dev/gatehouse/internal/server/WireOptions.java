package dev.gatehouse.internal.server;

import dev.gatehouse.internal.server.tls.ServerTls;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a port behaves.
 *
 * @param port 0 for any free one
 * @param tls present for HTTPS, which then is all that the port speaks
 * @param now for the Date header of responses that bring none
 */
public record WireOptions(
        int port,
        WireLimits limits,
        PeerHeader peerHeader,
        Supplier<Instant> now,
        WireTimeouts timeouts,
        Optional<ServerTls> tls) {

    /** Any free port, plain HTTP, standard time-outs. */
    public static WireOptions of(WireLimits limits, PeerHeader peerHeader, Supplier<Instant> now) {
        return new WireOptions(0, limits, peerHeader, now, WireTimeouts.standard(), Optional.empty());
    }

    public WireOptions withPort(int other) {
        return new WireOptions(other, limits, peerHeader, now, timeouts, tls);
    }

    public WireOptions withTimeouts(WireTimeouts other) {
        return new WireOptions(port, limits, peerHeader, now, other, tls);
    }

    /** HTTPS only. */
    public WireOptions withTls(ServerTls other) {
        return new WireOptions(port, limits, peerHeader, now, timeouts, Optional.of(other));
    }
}
