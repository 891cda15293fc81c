package dev.gatehouse.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Receives the chunks of a body that is produced over time. */
public interface BodyWriter {

    /**
     * Sends a chunk at once; blocks while the client is too slow.
     *
     * @param part copied, so that the array can be reused
     * @throws IOException if the client has disconnected, or a limit of the stream was exceeded
     */
    void write(byte[] part) throws IOException;

    /**
     * Sends a chunk at once; blocks while the client is too slow.
     *
     * @param part sent as UTF-8
     * @throws IOException if the client has disconnected, or a limit of the stream was exceeded
     */
    default void write(String part) throws IOException {
        write(part.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Lets simulated time pass before the next chunk; idle limits and time-outs take effect as if it had passed.
     *
     * @param duration simulated time
     * @throws IOException if a limit of the stream is exceeded meanwhile
     */
    void pause(Duration duration) throws IOException;

    /**
     * Runs a task when the client disconnects or a limit is exceeded before the body is complete; at once if that has
     * already happened.
     *
     * @param told must not block; runs at most once
     */
    void onAbort(Runnable told);
}
