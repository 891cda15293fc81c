package dev.gatehouse.assertions;

import dev.gatehouse.client.ClosedWith;
import dev.gatehouse.client.WebSocketSession;
import org.assertj.core.api.AbstractAssert;

/** Assertions about what came through a WebSocket session, message by message. */
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

    /** Nothing more has come. */
    public WebSocketSessionAssert isSilent() {
        if (!actual.isSilent()) {
            throw failure("messages", "(none)", String.valueOf(actual.received()));
        }
        return this;
    }

    /** The gateway has closed the connection with that code. */
    public WebSocketSessionAssert wasClosedWith(int code) {
        String closed =
                actual.closedWith().map(ClosedWith::code).map(String::valueOf).orElse("(still open)");
        if (!closed.equals(String.valueOf(code))) {
            throw failure("close code", String.valueOf(code), closed);
        }
        return this;
    }

    private String next(String expected) {
        return actual.next().orElseThrow(() -> failure("message", expected, "(none came)"));
    }

    private static AssertionError failure(String what, String expected, String found) {
        return new AssertionError(what + "\n  expected: " + expected + "\n  found:    " + found);
    }
}
