package dev.gatehouse.events;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The integration's answer was passed on as a stream: part by part as it came, uncached and uncompressed.
 *
 * @param bytes that the client was sent, whatever became of the rest
 * @param parts the first ones, at most 1,000
 * @param ending how it ended
 * @param reason in words, where it did not end whole; empty otherwise
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
        /** The client went away. */
        CLIENT_GONE,
        /** Nothing came for too long: 5 minutes, or 30 seconds behind an edge-optimized endpoint. */
        IDLE_TIMEOUT,
        /** The whole took longer than the integration's time-out. */
        TIMEOUT,
        /** The backend or function broke off. */
        BROKEN_OFF
    }

    /**
     * One part of a stream.
     *
     * @param length in bytes
     * @param arrival time that stand-ins pretended since the call began; real time does not count
     */
    public record Part(int length, Duration arrival) {}

    /** Copies the parts. */
    /**
     * Takes a copy of the list.
     *
     * @param bytes that the client was sent, whatever became of the rest
     * @param parts the first ones, at most 1,000
     * @param ending how it ended
     * @param reason in words, where it did not end whole; empty otherwise
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
        return ending == Ending.WHOLE ? sent : sent + ", then it ended before it was whole: " + reason;
    }
}
