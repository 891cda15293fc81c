package dev.gatehouse.internal.server;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * How a port behaves.
 *
 * @param port 0 for any free one
 * @param now for the Date header of responses that bring none
 */
public record WireOptions(
        int port, WireLimits limits, PeerHeader peerHeader, Supplier<Instant> now, Timeouts timeouts) {

    /** Any free port, plain HTTP, standard time-outs. */
    public static WireOptions of(WireLimits limits, PeerHeader peerHeader, Supplier<Instant> now) {
        return new WireOptions(0, limits, peerHeader, now, Timeouts.standard());
    }

    public WireOptions withPort(int other) {
        return new WireOptions(other, limits, peerHeader, now, timeouts);
    }

    public WireOptions withTimeouts(Timeouts other) {
        return new WireOptions(port, limits, peerHeader, now, other);
    }
}
