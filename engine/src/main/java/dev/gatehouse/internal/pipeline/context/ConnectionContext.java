package dev.gatehouse.internal.pipeline.context;

import java.time.Instant;
import java.util.Optional;

/**
 * The WebSocket connection of a call.
 *
 * @param eventType CONNECT, MESSAGE or DISCONNECT
 * @param messageId present for messages
 * @param ending present for a disconnect
 */
public record ConnectionContext(
        String connectionId,
        Instant connectedAt,
        String eventType,
        Optional<String> messageId,
        Optional<ConnectionEnding> ending) {

    /** For the handshake. */
    public static ConnectionContext connecting(String connectionId, Instant now) {
        return new ConnectionContext(connectionId, now, "CONNECT", Optional.empty(), Optional.empty());
    }

    /** The same connection, for a message. */
    public ConnectionContext message(String id) {
        return new ConnectionContext(connectionId, connectedAt, "MESSAGE", Optional.of(id), Optional.empty());
    }

    /** The same connection, for its end. */
    public ConnectionContext ended(ConnectionEnding how) {
        return new ConnectionContext(connectionId, connectedAt, "DISCONNECT", Optional.empty(), Optional.of(how));
    }
}
