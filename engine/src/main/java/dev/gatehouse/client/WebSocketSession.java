package dev.gatehouse.client;

import dev.gatehouse.internal.json.JsonBinding;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An open WebSocket session, and what came through it. */
public final class WebSocketSession implements AutoCloseable {

    private final WebSocketPort port;
    private final WebSocketPort.Line line;
    private final Inbox inbox;
    private final JsonBinding bodies;
    private volatile boolean ended;

    WebSocketSession(WebSocketPort port, WebSocketPort.Line line, Inbox inbox, JsonBinding bodies) {
        this.port = port;
        this.line = line;
        this.inbox = inbox;
        this.bodies = bodies;
    }

    /** {@return the connection's id as handlers see it; over a socket too, since client and gateway share the JVM} */
    public String connectionId() {
        return port.connectionId(line);
    }

    /**
     * Sends the object as JSON, a String as it is, in one frame.
     *
     * <p>AWS takes frames of 32 KB: a longer message is closed with 1009, unless {@link #sendFragments} divides it.
     *
     * @param message to be sent
     * @return this session
     */
    public WebSocketSession send(Object message) {
        open().text(bodies.write(ArgumentChecks.present(message, "the message", "\"\" for an empty one")));
        return this;
    }

    /**
     * Sends one text message in several frames, 128 KB all together.
     *
     * @param first fragment
     * @param more fragments
     * @return this session
     */
    public WebSocketSession sendFragments(String first, String... more) {
        List<String> parts = new ArrayList<>();
        Stream.concat(Stream.of(first), Arrays.stream(more))
                .forEach(part -> parts.add(ArgumentChecks.present(part, "a fragment", "\"\" for an empty one")));
        open().fragments(parts);
        return this;
    }

    /**
     * Sends a binary message.
     *
     * @param message to be sent
     * @return this session
     */
    public WebSocketSession send(byte[] message) {
        open().binary(ArgumentChecks.present(message, "the message", "new byte[0] for an empty one"));
        return this;
    }

    /** {@return all messages that have come, oldest first} */
    public List<String> received() {
        return inbox.all();
    }

    /** {@return the next message that was not taken yet; waits until nothing is in flight, as long as {@code await} says} */
    public Optional<String> next() {
        Optional<String> there = inbox.poll();
        if (there.isPresent()) {
            return there;
        }
        port.awaitQuiet();
        inbox.await(it -> it.hasNext() || it.closedWith().isPresent(), grace());
        return inbox.poll();
    }

    /** {@return whether nothing more has come when nothing is in flight any more} */
    public boolean isSilent() {
        port.awaitQuiet();
        inbox.await(Inbox::hasNext, grace());
        return !inbox.hasNext();
    }

    /** {@return how the gateway closed the connection; waits for it until nothing is in flight any more} */
    public Optional<ClosedWith> closedWith() {
        port.awaitQuiet();
        inbox.await(it -> it.closedWith().isPresent(), grace());
        return inbox.closedWith();
    }

    /** Closes with 1000. */
    @Override
    public void close() {
        close(1000, "");
    }

    /**
     * Closes with that code.
     *
     * @param code like 1000
     * @param reason may be empty
     */
    public void close(int code, String reason) {
        CloseFrames.check(code, reason);
        ended = true;
        line.close(code, reason);
        inbox.closed(code, reason);
        port.awaitQuiet();
    }

    private WebSocketPort.Line open() {
        if (ended) {
            throw new IllegalStateException("the test has closed this session, so nothing more can be sent."
                    + "\n  to do:       send before close(), or open another session.");
        }
        return line;
    }

    // in process nothing can still be on its way when all is quiet; over a socket bytes may be
    private Duration grace() {
        return line.connectionId().isEmpty() ? port.longestWait() : Duration.ZERO;
    }
}
