package dev.gatehouse.assertions;

import dev.gatehouse.logs.AccessLogEntry;
import dev.gatehouse.logs.AccessLogs;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions about access logs. */
public final class AccessLogsAssert extends AbstractAssert<AccessLogsAssert, AccessLogs> {

    AccessLogsAssert(AccessLogs logs) {
        super(logs, AccessLogsAssert.class);
    }

    /** As many lines were logged. */
    public AccessLogsAssert hasSize(int size) {
        List<AccessLogEntry> entries = actual.entries();
        if (entries.size() != size) {
            throw new AssertionError("lines of the access logs\n  expected: " + size + "\n  found:    " + entries.size()
                    + listed(entries));
        }
        return this;
    }

    public AccessLogsAssert isEmpty() {
        return hasSize(0);
    }

    /** The first line. */
    public AccessLogEntryAssert first() {
        return line(0);
    }

    /** The last line. */
    public AccessLogEntryAssert last() {
        return line(Math.max(0, actual.entries().size() - 1));
    }

    /** The line of that index, from 0. */
    public AccessLogEntryAssert line(int index) {
        List<AccessLogEntry> entries = actual.entries();
        if (index < 0 || index >= entries.size()) {
            throw new AssertionError("line " + index + " of the access logs\n  expected: (present)\n  found:    "
                    + entries.size() + " lines" + listed(entries));
        }
        return new AccessLogEntryAssert(entries.get(index));
    }

    private static String listed(List<AccessLogEntry> entries) {
        return entries.stream().map(entry -> "\n    " + entry.line().strip()).collect(Collectors.joining());
    }
}
