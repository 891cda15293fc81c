package dev.gatehouse.assertions;

import dev.gatehouse.assertions.JsonExpectation.Members;
import org.jspecify.annotations.Nullable;

/** Assertions about one message of a WebSocket session. */
public final class MessageAssert extends GatewayAssert<MessageAssert, String> {

    MessageAssert(String message, Failing failing) {
        super(message, MessageAssert.class, failing);
    }

    /**
     * Passes if the message is exactly that text.
     *
     * @param text the whole message
     * @return this assertion
     */
    public MessageAssert hasText(String text) {
        return check(message -> same("message", text, message));
    }

    /**
     * Passes if the message contains that text.
     *
     * @param text the text to find
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
     * Passes if the message is that JSON; white space and the order of members don't matter.
     *
     * @param json the expected JSON, in which single quotes may replace double quotes, or the path of a file or class
     *     path resource
     * @return this assertion
     */
    public MessageAssert hasJson(String json) {
        return compare("JSON", json, Members.THESE_ALONE);
    }

    /**
     * Passes if the message has these members; it may have others.
     *
     * @param json the expected JSON, in which single quotes may replace double quotes
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
     * Passes if the message has a value at that JSONPath that is not null.
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
     * Passes if the message has that value at that JSONPath; numbers compare by value.
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
