package dev.gatehouse.internal.client;

import dev.gatehouse.client.ClosedWith;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.internal.json.JsonBinding;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link WebSocketSession} whose calls go through a port. */
public final class DefaultWebSocketSession implements WebSocketSession {

    private final WebSocketPort port;
    private final WebSocketPort.MessageSender sender;
    private final Inbox inbox;
    private final JsonBinding bodies;
    private volatile boolean ended;

    DefaultWebSocketSession(WebSocketPort port, WebSocketPort.MessageSender sender, Inbox inbox, JsonBinding bodies) {
        this.port = port;
        this.sender = sender;
        this.inbox = inbox;
        this.bodies = bodies;
    }

    @Override
    public String connectionId() {
        return port.connectionId(sender);
    }

    @Override
    public WebSocketSession send(Object message) {
        open().text(bodies.write(ArgumentChecks.present(message, "the message", "\"\" for an empty one")));
        return this;
    }

    @Override
    public WebSocketSession sendFragments(String first, String... more) {
        List<String> parts = new ArrayList<>();
        Stream.concat(Stream.of(first), Arrays.stream(more))
                .forEach(part -> parts.add(ArgumentChecks.present(part, "a fragment", "\"\" for an empty one")));
        open().fragments(parts);
        return this;
    }

    @Override
    public WebSocketSession send(byte[] message) {
        open().binary(ArgumentChecks.present(message, "the message", "new byte[0] for an empty one"));
        return this;
    }

    @Override
    public List<String> received() {
        return inbox.all();
    }

    @Override
    public Optional<String> next() {
        Optional<String> there = inbox.poll();
        if (there.isPresent()) {
            return there;
        }
        port.awaitQuiet();
        inbox.await(it -> it.hasNext() || it.closedWith().isPresent(), grace());
        return inbox.poll();
    }

    @Override
    public boolean isSilent() {
        port.awaitQuiet();
        inbox.await(Inbox::hasNext, grace());
        return !inbox.hasNext();
    }

    @Override
    public Optional<ClosedWith> closedWith() {
        port.awaitQuiet();
        inbox.await(it -> it.closedWith().isPresent(), grace());
        return inbox.closedWith();
    }

    @Override
    public void close() {
        close(1000, "");
    }

    @Override
    public void close(int code, String reason) {
        CloseFrames.check(code, reason);
        ended = true;
        sender.close(code, reason);
        inbox.closed(code, reason);
        port.awaitQuiet();
    }

    private WebSocketPort.MessageSender open() {
        if (ended) {
            throw new IllegalStateException("the test has closed this session, so nothing more can be sent."
                    + "\n  to do:       send before close(), or open another session.");
        }
        return sender;
    }

    // in process nothing can still be on its way when all is quiet; over a socket bytes may be
    private Duration grace() {
        return sender.connectionId().isEmpty() ? port.longestWait() : Duration.ZERO;
    }

    /**
     * What a close frame may hold.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-7.4">RFC 6455, status codes</a>
     */
    private static final class CloseFrames {

        private static final int LONGEST_REASON = 123;

        private CloseFrames() {}

        /**
         * Refuses what no client can send.
         *
         * @throws IllegalArgumentException if the code is reserved, or the reason too long
         */
        static void check(int code, String reason) {
            boolean ofProtocol = code >= 1000 && code <= 1014 && (code < 1004 || code > 1006);
            if (!ofProtocol && (code < 3000 || code > 4999)) {
                throw Misuse.of("a client can't close a session with " + code)
                        .toDo(
                                "write 1000, another code of RFC 6455 that goes over the wire, or one of your own from 3000 to 4999.");
            }
            int length = ArgumentChecks.present(reason, "the reason", "\"\" for none")
                    .getBytes(StandardCharsets.UTF_8)
                    .length;
            if (length > LONGEST_REASON) {
                throw Misuse.of("the reason has " + length + " bytes, but a close frame can have at most "
                                + LONGEST_REASON)
                        .toDo("shorten it.");
            }
        }
    }
}
