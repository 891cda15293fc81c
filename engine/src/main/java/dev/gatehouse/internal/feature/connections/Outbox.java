package dev.gatehouse.internal.feature.connections;

/** The way to a client; never blocks. */
public interface Outbox {

    /** Sends a text message; after the close it does nothing. */
    void text(String message);

    /** Closes the connection. */
    void close(int code, String reason);
}
