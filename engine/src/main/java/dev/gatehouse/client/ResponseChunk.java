package dev.gatehouse.client;

import dev.gatehouse.http.Body;
import java.time.Duration;

/**
 * One part of an answer, as the gateway passed it on.
 *
 * @param body its bytes
 * @param arrival time that stand-ins pretended since the call began; real time does not count
 */
public record ResponseChunk(Body body, Duration arrival) {

    /** {@return the part as UTF-8} */
    public String text() {
        return body.text();
    }
}
