package dev.gatehouse.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Where the parts of a body go that is produced over time. */
public interface BodyWriter {

    /**
     * Sends a part at once; waits while the client takes too slowly what was sent before.
     *
     * @param part copied, so that the array may be used again
     * @throws IOException if nobody takes it any more: the client went away, or a limit of the stream was passed
     */
    void write(byte[] part) throws IOException;

    /**
     * Sends a part at once; waits while the client takes too slowly what was sent before.
     *
     * @param part sent as UTF-8
     * @throws IOException if nobody takes it any more: the client went away, or a limit of the stream was passed
     */
    default void write(String part) throws IOException {
        write(part.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Lets that much time pass before the next part, without waiting; idle limits and time-outs take effect as if it had passed.
     *
     * @param duration pretended, nobody waits
     * @throws IOException if a limit of the stream is passed meanwhile
     */
    void pause(Duration duration) throws IOException;

    /**
     * Has a task run when nobody takes the body any more before it is whole; at once if that is so already.
     *
     * @param told must not block; runs once at most
     */
    void onAbort(Runnable told);
}
