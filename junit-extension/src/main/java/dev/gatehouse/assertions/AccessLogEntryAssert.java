package dev.gatehouse.assertions;

import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.logs.AccessLogEntry;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Assertions about one line of an access log. */
public final class AccessLogEntryAssert extends GatewayAssert<AccessLogEntryAssert, AccessLogEntry> {

    AccessLogEntryAssert(AccessLogEntry entry, Failing failing) {
        super(entry, AccessLogEntryAssert.class, failing);
    }

    /** Continues after a failure that has been reported. */
    @SuppressWarnings("NullAway") // what no check looks at
    static AccessLogEntryAssert told() {
        return new AccessLogEntryAssert(null, Failing.told());
    }

    /**
     * Passes if the line is JSON with that member, or with a member at that dotted path; numbers compare as text.
     *
     * @param name of the field
     * @param value the logged value
     * @return this assertion
     */
    public AccessLogEntryAssert hasField(String name, String value) {
        return expect("field " + name, value, entry -> entry.field(name).orElse("(absent)"));
    }

    /**
     * Passes if the variable in that field has no value and is logged as a hyphen.
     *
     * @param name of the field
     * @return this assertion
     */
    public AccessLogEntryAssert hasUnsetField(String name) {
        return hasField(name, "-");
    }

    /**
     * Passes if the line is exactly that text, with any line break at its end.
     *
     * @param line the whole line, without its line break
     * @return this assertion
     */
    public AccessLogEntryAssert hasLine(String line) {
        return expect("line", line, entry -> entry.line().strip());
    }

    /**
     * Passes if the whole line matches that regular expression.
     *
     * @param regex a regular expression of {@link java.util.regex.Pattern}; it must match the whole line
     * @return this assertion
     */
    public AccessLogEntryAssert matches(String regex) {
        Pattern pattern = ArgumentChecks.regex(regex);
        return check(entry -> {
            if (!pattern.matcher(entry.line().strip()).matches()) {
                fail("line that matches", regex, entry.line().strip());
            }
        });
    }

    /**
     * Passes if the line was written to that log group or stream; a canary's name ends in {@code /Canary}.
     *
     * @param destination ARN of the log group or stream
     * @return this assertion
     */
    public AccessLogEntryAssert wentTo(String destination) {
        return expect("destination", destination, AccessLogEntry::destination);
    }

    private AccessLogEntryAssert expect(String what, String expected, Function<AccessLogEntry, String> found) {
        return check(entry -> {
            String value = found.apply(entry);
            if (!expected.equals(value)) {
                fail(
                        what,
                        expected,
                        value,
                        value + "\n  line:     " + entry.line().strip());
            }
        });
    }

    @Override
    String noun() {
        return "line of the access log";
    }
}
