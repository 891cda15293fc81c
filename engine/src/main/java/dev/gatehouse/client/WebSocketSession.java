package dev.gatehouse.client;

import java.util.List;
import java.util.Optional;

/** An open WebSocket session, and what came through it. */
public interface WebSocketSession extends AutoCloseable {

    /** {@return the connection's id as handlers see it; over a socket too, since client and gateway share the JVM} */
    String connectionId();

    /**
     * Sends the object as JSON, a String as it is, in one frame.
     *
     * <p>AWS takes frames of 32 KB: a longer message is closed with 1009, unless {@link #sendFragments} divides it.
     *
     * @param message to be sent
     * @return this session
     */
    WebSocketSession send(Object message);

    /**
     * Sends one text message in several frames, 128 KB all together.
     *
     * @param first fragment
     * @param more fragments
     * @return this session
     */
    WebSocketSession sendFragments(String first, String... more);

    /**
     * Sends a binary message.
     *
     * @param message to be sent
     * @return this session
     */
    WebSocketSession send(byte[] message);

    /** {@return all messages that have come, oldest first} */
    List<String> received();

    /** {@return the next message that was not taken yet; waits until nothing is in flight, as long as {@code await} says} */
    Optional<String> next();

    /** {@return whether nothing more has come when nothing is in flight any more} */
    boolean isSilent();

    /** {@return how the gateway closed the connection; waits for it until nothing is in flight any more} */
    Optional<ClosedWith> closedWith();

    /** Closes with 1000. */
    @Override
    void close();

    /**
     * Closes with that code.
     *
     * @param code like 1000
     * @param reason may be empty
     */
    void close(int code, String reason);
}
