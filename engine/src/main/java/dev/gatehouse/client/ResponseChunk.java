package dev.gatehouse.client;

import dev.gatehouse.http.Body;
import java.time.Duration;

/**
 * One chunk of a response, as the gateway passed it on.
 *
 * @param body its bytes
 * @param arrival simulated time since the call began; real time does not count
 */
public record ResponseChunk(Body body, Duration arrival) {

    /** {@return the chunk as UTF-8} */
    public String text() {
        return body.text();
    }
}
