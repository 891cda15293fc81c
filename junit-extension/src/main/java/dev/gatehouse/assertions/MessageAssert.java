package dev.gatehouse.assertions;

import dev.gatehouse.internal.expression.JsonPathQuery;
import dev.gatehouse.internal.json.Json;
import java.math.BigDecimal;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions about one message that came through a WebSocket session. */
public final class MessageAssert extends AbstractAssert<MessageAssert, String> {

    MessageAssert(String message) {
        super(message, MessageAssert.class);
    }

    /** The message is that text, to the letter. */
    public MessageAssert hasText(String text) {
        if (!actual.equals(text)) {
            throw failure("message", text, actual);
        }
        return this;
    }

    /** The message contains that text. */
    public MessageAssert contains(String text) {
        if (!actual.contains(text)) {
            throw failure("message containing", text, actual);
        }
        return this;
    }

    /** The message is that JSON, whatever its blanks and order of members; single quotes stand for double ones. */
    public MessageAssert hasJson(String json) {
        JsonExpectation.check(json, actual).ifPresent(difference -> {
            throw failure("JSON", json, actual + "\n  " + difference);
        });
        return this;
    }

    /** The message has something at that JSONPath. */
    public MessageAssert hasJsonPath(String path) {
        if (at(path).isEmpty()) {
            throw failure("JSONPath " + path, "(present)", "(absent) in " + actual);
        }
        return this;
    }

    /** The message has that value at that JSONPath; numbers compare by value. */
    public MessageAssert hasJsonPath(String path, Object value) {
        Optional<Object> found = at(path);
        if (found.filter(it -> isSame(it, value)).isEmpty()) {
            throw failure("JSONPath " + path, String.valueOf(value), found.orElse("(absent)") + " in " + actual);
        }
        return this;
    }

    private Optional<Object> at(String path) {
        JsonPathQuery query = JsonPathQuery.compile(path);
        return Json.tryParse(actual).flatMap(query::read).flatMap(json -> Optional.ofNullable(json.toJava()));
    }

    private static boolean isSame(Object found, Object expected) {
        return found instanceof Number a && expected instanceof Number b
                ? new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0
                : found.equals(expected);
    }

    private static AssertionError failure(String what, String expected, String found) {
        return new AssertionError(what + "\n  expected: " + expected + "\n  found:    " + found);
    }
}
