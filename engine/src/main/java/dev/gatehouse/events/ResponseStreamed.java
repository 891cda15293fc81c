package dev.gatehouse.events;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The integration's response was passed on as a stream: chunk by chunk, uncached and uncompressed.
 *
 * @param bytes that were sent to the client
 * @param parts the first ones, at most 1,000
 * @param ending how it ended
 * @param reason in words, if the stream was cut off; otherwise empty
 * @param latency from the integration's call to the end of the stream
 * @param firstContent from the integration's call to the first byte of the payload; absent without any
 */
public record ResponseStreamed(
        long bytes, List<Part> parts, Ending ending, String reason, Duration latency, Optional<Duration> firstContent)
        implements Fact {

    /** How a stream ended. */
    public enum Ending {
        /** All of it was sent. */
        WHOLE,
        /** The client disconnected. */
        CLIENT_GONE,
        /** There was no chunk for too long: 5 minutes, or 30 seconds behind an edge-optimized endpoint. */
        IDLE_TIMEOUT,
        /** The response took longer than the integration's time-out. */
        TIMEOUT,
        /** The backend or function ended the stream early. */
        BROKEN_OFF
    }

    /**
     * One chunk of a stream.
     *
     * @param length in bytes
     * @param arrival simulated time since the call began; real time does not count
     */
    public record Part(int length, Duration arrival) {}

    /** Copies the parts. */
    /**
     * Takes a copy of the list.
     *
     * @param bytes that were sent to the client
     * @param parts the first ones, at most 1,000
     * @param ending how it ended
     * @param reason in words, if the stream was cut off; otherwise empty
     * @param latency from the integration's call to the end of the stream
     * @param firstContent from the integration's call to the first byte of the payload; absent without any
     */
    public ResponseStreamed {
        parts = List.copyOf(parts);
    }

    @Override
    public GateName gate() {
        return GateName.INTEGRATION;
    }

    @Override
    public String story() {
        String sent = "the answer was streamed: " + bytes + " bytes";
        return ending == Ending.WHOLE ? sent : sent + ", then it ended early: " + reason;
    }
}
