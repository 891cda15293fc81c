package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.internal.feature.connections.Outbox;
import java.util.Optional;

/** An accepted WebSocket connection, as its transport uses it. */
public interface OpenConnection {

    /** The connection's id. */
    String id();

    /** Gives the gateway its way to the client. */
    void opened(Outbox outbox);

    /** A text message came from the client; its call, if it was one. */
    Optional<Exchange> text(String message);

    /** The client sent a frame that is too long. */
    void tooLong();

    /** A binary message came from the client. */
    void binary(byte[] message);

    /** The client closed, or the connection broke. */
    void closed(int code, String reason);
}
