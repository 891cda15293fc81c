package dev.gatehouse.internal.pipeline.context;

/**
 * How a WebSocket connection ended.
 *
 * @param code close code; 1005 for a close frame without one, 1006 for no close frame
 * @param reason empty if none was given
 */
public record ConnectionEnding(int code, String reason) {

    /** The gateway ended an idle or old connection. */
    public static ConnectionEnding goingAway() {
        return new ConnectionEnding(1001, "Going away");
    }

    /** The API's owner deleted the connection. */
    public static ConnectionEnding deleted() {
        return new ConnectionEnding(1000, "Connection Closed Normally");
    }
}
