package dev.gatehouse.internal.server.websocket;

import java.util.List;

/** The way to the other side of a WebSocket connection; never blocks. */
public interface Outbound {

    /** Sends a text message in one frame; after the close it does nothing. */
    void text(String message);

    /** Sends a text message in several frames; after the close it does nothing. */
    void fragments(List<String> parts);

    /** Sends a binary message in one frame; after the close it does nothing. */
    void binary(byte[] message);

    /** Begins the close; the other side's answer is awaited for a bounded time. */
    void close(int code, String reason);
}
