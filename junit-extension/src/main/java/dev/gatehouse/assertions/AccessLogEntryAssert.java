package dev.gatehouse.assertions;

import dev.gatehouse.logs.AccessLogEntry;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;

/** Assertions about one line of an access log. */
public final class AccessLogEntryAssert extends AbstractAssert<AccessLogEntryAssert, AccessLogEntry> {

    AccessLogEntryAssert(AccessLogEntry entry) {
        super(entry, AccessLogEntryAssert.class);
    }

    /** The line is JSON with that member, or with that one at a path of dots; numbers compare as text. */
    public AccessLogEntryAssert hasField(String name, String value) {
        return expect("field " + name, value, actual.field(name).orElse("(absent)"));
    }

    /** AWS has no value for the variable in that field: it is logged as a hyphen. */
    public AccessLogEntryAssert hasUnsetField(String name) {
        return hasField(name, "-");
    }

    /** The line is that text, to the letter, whatever line break ends it. */
    public AccessLogEntryAssert hasLine(String line) {
        return expect("line", line, actual.line().strip());
    }

    /** The whole line matches that regular expression. */
    public AccessLogEntryAssert matches(String regex) {
        return actual.line().strip().matches(regex)
                ? this
                : expect("line that matches", regex, actual.line().strip());
    }

    /** The line went to that log group or stream; a canary's has {@code /Canary} at its end. */
    public AccessLogEntryAssert wentTo(String destination) {
        return expect("destination", destination, actual.destination());
    }

    private AccessLogEntryAssert expect(String what, String expected, String found) {
        if (!Objects.equals(expected, found)) {
            throw failureWithActualExpected(
                    found,
                    expected,
                    "%s",
                    what + "\n  expected: " + expected + "\n  found:    " + found + "\n  line:     "
                            + actual.line().strip());
        }
        return this;
    }
}
