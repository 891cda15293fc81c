package dev.gatehouse.internal.server.websocket;

/**
 * One side of a WebSocket connection: hears what the other side sends.
 *
 * <p>The calls come one after another, in order, on a thread that may block.
 */
public interface ConnectionListener {

    /** The connection is open; the outbound side may be kept. */
    void opened(Outbound outbound);

    /** A whole text message, however many frames it came in. */
    void text(String message);

    /** A whole binary message, however many frames it came in. */
    void binary(byte[] message);

    /**
     * The connection is closed; comes once, last, whichever side began.
     *
     * @param code of the close frame that came first; 1005 if it had none, 1006 if there was no close frame
     */
    void closed(int code, String reason);
}
