package dev.gatehouse.internal.server;

import java.time.Duration;

/**
 * How long the server waits for a client; then it closes the connection.
 *
 * @param head from a request's first byte to the end of its headers
 * @param body from there to the end of its body, and for a response to be taken
 * @param idle between requests
 * @param linger for a refused client to read the refusal and close
 * @param stop for calls in flight when the server is closed
 */
public record WireTimeouts(Duration head, Duration body, Duration idle, Duration linger, Duration stop) {

    /** Long enough for any test, short enough for none to hang. */
    public static WireTimeouts standard() {
        return new WireTimeouts(
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1));
    }

    public WireTimeouts withHead(Duration other) {
        return new WireTimeouts(other, body, idle, linger, stop);
    }

    public WireTimeouts withBody(Duration other) {
        return new WireTimeouts(head, other, idle, linger, stop);
    }

    public WireTimeouts withIdle(Duration other) {
        return new WireTimeouts(head, body, other, linger, stop);
    }

    public WireTimeouts withLinger(Duration other) {
        return new WireTimeouts(head, body, idle, other, stop);
    }

    public WireTimeouts withStop(Duration other) {
        return new WireTimeouts(head, body, idle, linger, other);
    }
}
