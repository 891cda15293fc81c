package dev.gatehouse.assertions;

import dev.gatehouse.assertions.JsonExpectation.Members;
import dev.gatehouse.client.ClosedWith;
import dev.gatehouse.client.WebSocketSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Assertions about what came through a WebSocket session; each message is taken once, oldest first.
 *
 * <p>They wait until nothing is in flight any more, so none depends on time; at most five seconds ({@code gatehouse.await}
 * milliseconds) where something hangs.
 */
public final class WebSocketSessionAssert extends GatewayAssert<WebSocketSessionAssert, WebSocketSession> {

    WebSocketSessionAssert(WebSocketSession session, Failing failing) {
        super(session, WebSocketSessionAssert.class, failing);
    }

    /**
     * The next message is that text, to the letter.
     *
     * @param text of the next message
     * @return this assertion
     */
    public WebSocketSessionAssert receivedText(String text) {
        return next(text, message -> same("message", text, message));
    }

    /**
     * The next message is that JSON, whatever its blanks and order of members.
     *
     * @param json in which single quotes may stand for double ones, or the path of a file or class path resource
     * @return this assertion
     */
    public WebSocketSessionAssert received(String json) {
        var expectation = JsonExpectation.of(json, Members.THESE_ALONE);
        return next(json, message -> expectation
                .difference(message)
                .ifPresent(difference -> failWith(
                        "message\n  expected: " + json + "\n  found:    " + message + "\n  " + difference,
                        expectation.wanted().toIndentedText(),
                        JsonExpectation.comparable(message))));
    }

    /**
     * A message passes the checks: the first that does; those before it are skipped.
     *
     * <pre>{@code assertThat(session).received(message -> message.hasJsonPath("$.text", "hi"));}</pre>
     *
     * @param checks assertions about one message; the message is the wanted one if none of them fails
     * @return this assertion
     */
    public WebSocketSessionAssert received(Consumer<MessageAssert> checks) {
        return check(session -> {
            List<String> misses = new ArrayList<>();
            for (Optional<String> next = session.next(); next.isPresent(); next = session.next()) {
                try {
                    checks.accept(new MessageAssert(next.get(), Failing.atOnce()));
                    return;
                } catch (AssertionError miss) {
                    misses.add("- " + next.get() + "\n  "
                            + String.valueOf(miss.getMessage()).replace("\n", "\n  "));
                }
            }
            fail(
                    "message",
                    "one that passes the checks",
                    misses.isEmpty()
                            ? "(none came)"
                            : misses.stream().collect(Collectors.joining("\n", "none of\n", "")));
        });
    }

    /**
     * Nothing more has come.
     *
     * @return this assertion
     */
    public WebSocketSessionAssert isSilent() {
        return check(session -> {
            if (!session.isSilent()) {
                fail("messages", "(none)", session.received());
            }
        });
    }

    /**
     * The gateway has not closed the connection.
     *
     * @return this assertion
     */
    public WebSocketSessionAssert isOpen() {
        return closed("connection", "(open)", it -> "closed with " + it.code());
    }

    /**
     * The gateway has closed the connection with that code.
     *
     * @param code like 1001
     * @return this assertion
     */
    public WebSocketSessionAssert wasClosedWith(int code) {
        return closed("close code", String.valueOf(code), it -> String.valueOf(it.code()));
    }

    /**
     * The gateway has closed the connection with that code and reason.
     *
     * @param code like 1001
     * @param reason as the gateway gave it
     * @return this assertion
     */
    public WebSocketSessionAssert wasClosedWith(int code, String reason) {
        return closed("close code", code + " \"" + reason + "\"", it -> it.code() + " \"" + it.reason() + "\"");
    }

    private WebSocketSessionAssert closed(String what, String expected, Function<ClosedWith, String> shown) {
        String open = expected.equals("(open)") ? expected : "(still open)";
        return check(
                session -> same(what, expected, session.closedWith().map(shown).orElse(open)));
    }

    private WebSocketSessionAssert next(String expected, Consumer<String> look) {
        return check(session -> session.next().ifPresentOrElse(look, () -> fail("message", expected, none(session))));
    }

    private static String none(WebSocketSession session) {
        List<String> before = session.received();
        return before.isEmpty() ? "(none came)" : "(no further one came; before: " + before + ")";
    }

    @Override
    String noun() {
        return "session";
    }
}
