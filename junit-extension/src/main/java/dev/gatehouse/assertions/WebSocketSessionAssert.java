package dev.gatehouse.assertions;

import dev.gatehouse.client.ClosedWith;
import dev.gatehouse.client.WebSocketSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about what came through a WebSocket session; each message is taken once, oldest first.
 *
 * <p>They wait until nothing is in flight any more, so none depends on time; at most five seconds ({@code gatehouse.await}
 * milliseconds) where something hangs.
 */
public final class WebSocketSessionAssert extends AbstractAssert<WebSocketSessionAssert, WebSocketSession> {

    WebSocketSessionAssert(WebSocketSession session) {
        super(session, WebSocketSessionAssert.class);
    }

    /** The next message is that text, to the letter. */
    public WebSocketSessionAssert receivedText(String text) {
        String next = next(text);
        if (!next.equals(text)) {
            throw failure("message", text, next);
        }
        return this;
    }

    /** The next message is that JSON, whatever its blanks and order of members; single quotes stand for double ones. */
    public WebSocketSessionAssert received(String json) {
        String next = next(json);
        JsonExpectation.check(json, next).ifPresent(difference -> {
            throw failure("message", json, next + "\n  " + difference);
        });
        return this;
    }

    /**
     * A message passes the checks: the first that does; those before it are skipped.
     *
     * <pre>{@code assertThat(session).received(message -> message.hasJsonPath("$.text", "hi"));}</pre>
     */
    public WebSocketSessionAssert received(Consumer<MessageAssert> checks) {
        List<String> misses = new ArrayList<>();
        for (Optional<String> next = actual.next(); next.isPresent(); next = actual.next()) {
            try {
                checks.accept(new MessageAssert(next.get()));
                return this;
            } catch (AssertionError miss) {
                misses.add("- " + next.get() + "\n  "
                        + String.valueOf(miss.getMessage()).replace("\n", "\n  "));
            }
        }
        throw failure(
                "message",
                "one that passes the checks",
                misses.isEmpty() ? "(none came)" : misses.stream().collect(Collectors.joining("\n", "none of\n", "")));
    }

    /** Nothing more has come. */
    public WebSocketSessionAssert isSilent() {
        if (!actual.isSilent()) {
            throw failure("messages", "(none)", String.valueOf(actual.received()));
        }
        return this;
    }

    /** The gateway has not closed the connection. */
    public WebSocketSessionAssert isOpen() {
        Optional<ClosedWith> closed = actual.closedWith();
        if (closed.isPresent()) {
            throw failure("connection", "(open)", "closed with " + closed.get().code());
        }
        return this;
    }

    /** The gateway has closed the connection with that code. */
    public WebSocketSessionAssert wasClosedWith(int code) {
        return closed(String.valueOf(code), it -> String.valueOf(it.code()));
    }

    /** The gateway has closed the connection with that code and reason. */
    public WebSocketSessionAssert wasClosedWith(int code, String reason) {
        return closed(code + " \"" + reason + "\"", it -> it.code() + " \"" + it.reason() + "\"");
    }

    private WebSocketSessionAssert closed(String expected, Function<ClosedWith, String> shown) {
        String found = actual.closedWith().map(shown).orElse("(still open)");
        if (!found.equals(expected)) {
            throw failure("close code", expected, found);
        }
        return this;
    }

    private String next(String expected) {
        return actual.next().orElseThrow(() -> failure("message", expected, none()));
    }

    private String none() {
        List<String> before = actual.received();
        return before.isEmpty() ? "(none came)" : "(no further one came; before: " + before + ")";
    }

    private static AssertionError failure(String what, String expected, String found) {
        return new AssertionError(what + "\n  expected: " + expected + "\n  found:    " + found);
    }
}
