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
 * Assertions about a WebSocket session; each message is taken once, oldest first.
 *
 * <p>They wait until nothing is in flight any more, so they don't depend on timing. If something hangs, they wait for
 * five seconds at most ({@code gatehouse.await}, in milliseconds).
 */
public final class WebSocketSessionAssert extends GatewayAssert<WebSocketSessionAssert, WebSocketSession> {

    WebSocketSessionAssert(WebSocketSession session, Failing failing) {
        super(session, WebSocketSessionAssert.class, failing);
    }

    /**
     * Passes if the next message is exactly that text.
     *
     * @param text of the next message
     * @return this assertion
     */
    public WebSocketSessionAssert receivedText(String text) {
        return next(text, message -> same("message", text, message));
    }

    /**
     * Passes if the next message is that JSON; white space and the order of members don't matter.
     *
     * @param json the expected JSON, in which single quotes may replace double quotes, or the path of a file or class
     *     path resource
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
     * Passes if a message passes the checks; the messages before it are skipped.
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
                            ? "(none arrived)"
                            : misses.stream().collect(Collectors.joining("\n", "none of\n", "")));
        });
    }

    /**
     * Passes if there is no further message.
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
     * Passes if the gateway has not closed the connection.
     *
     * @return this assertion
     */
    public WebSocketSessionAssert isOpen() {
        return closed("connection", "(open)", it -> "closed with " + it.code());
    }

    /**
     * Passes if the gateway has closed the connection with that code.
     *
     * @param code like 1001
     * @return this assertion
     */
    public WebSocketSessionAssert wasClosedWith(int code) {
        return closed("close code", String.valueOf(code), it -> String.valueOf(it.code()));
    }

    /**
     * Passes if the gateway has closed the connection with that code and reason.
     *
     * @param code like 1001
     * @param reason of the gateway
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
        return before.isEmpty() ? "(none arrived)" : "(no further one arrived; before: " + before + ")";
    }

    @Override
    String noun() {
        return "session";
    }
}
