package dev.gatehouse.internal.server.websocket;

/**
 * How long frames and messages may be that come in; a longer one closes the connection with 1009.
 *
 * @param frameBytes longest payload of a frame
 * @param messageBytes longest message, all its frames together
 */
public record MessageLimits(int frameBytes, int messageBytes) {

    /** AWS's limits: 32 KB a frame, 128 KB a message. */
    public static MessageLimits aws() {
        return new MessageLimits(32 * 1024, 128 * 1024);
    }

    /** For a client, which has to take what comes. */
    public static MessageLimits generous() {
        return new MessageLimits(16 * 1024 * 1024, 16 * 1024 * 1024);
    }
}
