package dev.gatehouse.internal.client;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where WebSocket handshakes go: into the gateway of the same JVM, directly or over a socket. */
public interface WebSocketPort extends StagePort {

    /**
     * Tries to connect; the listener hears what comes once the connection is open.
     *
     * @param request the handshake; its target has stage and query
     * @param listener told of each message and of the end
     * @return the connection, or the answer that refused it
     */
    HandshakeOutcome connect(HttpRequest request, MessageListener listener);

    /**
     * Sends a handshake, and a message after it, through the gates while nothing is invoked and nothing is recorded.
     *
     * @param handshake its target has stage and query
     * @param message text of the message; absent for the handshake alone
     * @return the handshake's call, then the message's
     */
    List<Exchange> rehearse(HttpRequest handshake, Optional<String> message);

    /**
     * How long, in real time, a session waits for what is on its way: {@code gatehouse.await}.
     *
     * @return five seconds, unless that property says otherwise
     */
    Duration longestWait();

    /**
     * Waits until nothing is in flight any more; false if that took longer than {@link #longestWait}.
     *
     * @return whether nothing is in flight any more
     */
    boolean awaitQuiet();

    /**
     * {@return the id of that connection for a test that asks; a deployed stage does not tell}
     *
     * @param sender an open connection
     */
    default String connectionId(MessageSender sender) {
        return sender.connectionId();
    }

    /** Hears a connection. */
    interface MessageListener {

        /**
         * A message has come.
         *
         * @param text of the message
         */
        void message(String text);

        /**
         * The gateway has closed the connection.
         *
         * @param code like 1001
         * @param reason may be empty
         */
        void closed(int code, String reason);
    }

    /** The client's side of an open connection. */
    interface MessageSender {

        /** {@return the connection's id, where it is known; empty over a socket} */
        String connectionId();

        /**
         * Sends a message in one frame.
         *
         * @param message text of the message
         */
        void text(String message);

        /**
         * Sends a message in several frames.
         *
         * @param parts of one message, in order
         */
        void fragments(List<String> parts);

        /**
         * Sends a binary message.
         *
         * @param message the bytes
         */
        void binary(byte[] message);

        /**
         * Closes the connection from the side of the client.
         *
         * @param code like 1000
         * @param reason may be empty
         */
        void close(int code, String reason);
    }
}
