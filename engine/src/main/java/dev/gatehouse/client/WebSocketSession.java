package dev.gatehouse.client;

import java.util.List;
import java.util.Optional;

/** An open WebSocket session and the messages that it received. */
public interface WebSocketSession extends AutoCloseable {

    /** {@return the connection's id as handlers see it, also over a socket} */
    String connectionId();

    /**
     * Sends the object as JSON, or a String unchanged, in one frame.
     *
     * <p>AWS accepts frames of up to 32 KB. After a longer one, the connection is closed with 1009; {@link
     * #sendFragments} splits a message.
     *
     * @param message to be sent
     * @return this session
     */
    WebSocketSession send(Object message);

    /**
     * Sends one text message in several frames, up to 128 KB in total.
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

    /** {@return all messages that have arrived, oldest first} */
    List<String> received();

    /**
     * {@return the next message that was not taken yet; waits for one until nothing is in flight, or {@code await} is
     * over}
     */
    Optional<String> next();

    /** {@return whether there is no further message; waits until nothing is in flight} */
    boolean isSilent();

    /** {@return how the gateway closed the connection; waits until nothing is in flight} */
    Optional<ClosedWith> closedWith();

    /** Closes with 1000. */
    @Override
    void close();

    /**
     * Closes the connection with that code.
     *
     * @param code like 1000
     * @param reason may be empty
     */
    void close(int code, String reason);
}
