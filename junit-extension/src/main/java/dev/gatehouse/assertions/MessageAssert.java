package dev.gatehouse.assertions;

import dev.gatehouse.assertions.JsonExpectation.Members;
import org.jspecify.annotations.Nullable;

/** Assertions about one message that came through a WebSocket session. */
public final class MessageAssert extends GatewayAssert<MessageAssert, String> {

    MessageAssert(String message, Failing failing) {
        super(message, MessageAssert.class, failing);
    }

    /**
     * The message is that text, to the letter.
     *
     * @param text the whole message
     * @return this assertion
     */
    public MessageAssert hasText(String text) {
        return check(message -> same("message", text, message));
    }

    /**
     * The message contains that text.
     *
     * @param text anywhere in the message
     * @return this assertion
     */
    public MessageAssert contains(String text) {
        return check(message -> {
            if (!message.contains(text)) {
                fail("message containing", text, message);
            }
        });
    }

    /**
     * The message is that JSON, whatever its blanks and order of members.
     *
     * @param json in which single quotes may stand for double ones, or the path of a file or class path resource
     * @return this assertion
     */
    public MessageAssert hasJson(String json) {
        return compare("JSON", json, Members.THESE_ALONE);
    }

    /**
     * The message is that JSON, and may have other members beside those that are written.
     *
     * @param json single quotes are allowed
     * @return this assertion
     */
    public MessageAssert hasJsonLike(String json) {
        return compare("JSON like", json, Members.THESE_AMONG_OTHERS);
    }

    private MessageAssert compare(String what, String json, Members members) {
        var expectation = JsonExpectation.of(json, members);
        return check(message -> expectation
                .difference(message)
                .ifPresent(difference -> failWith(
                        what + "\n  expected: " + json + "\n  found:    " + message + "\n  " + difference,
                        expectation.wanted().toIndentedText(),
                        JsonExpectation.comparable(message))));
    }

    /**
     * The message has something at that JSONPath; a JSON null is nothing.
     *
     * @param path like {@code $.id}
     * @return this assertion
     */
    public MessageAssert hasJsonPath(String path) {
        return check(message -> {
            JsonAt found = JsonAt.of(message, path);
            if (!found.isThere()) {
                fail("JSONPath " + path, "(present)", found.shown(), found.shown() + " in " + message);
            }
        });
    }

    /**
     * The message has that value at that JSONPath; numbers compare by value, null stands for JSON null.
     *
     * @param path like {@code $.id}
     * @param value null for a JSON null
     * @return this assertion
     */
    public MessageAssert hasJsonPath(String path, @Nullable Object value) {
        return check(message -> {
            JsonAt found = JsonAt.of(message, path);
            if (!found.is(value)) {
                String shown = found.shownBeside(value);
                fail("JSONPath " + path, JsonAt.shown(value, found), shown, shown + " in " + message);
            }
        });
    }

    @Override
    String noun() {
        return "message";
    }
}
