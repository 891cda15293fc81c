package dev.gatehouse.assertions;

import dev.gatehouse.logs.AccessLogEntry;
import dev.gatehouse.logs.AccessLogs;
import java.util.List;
import java.util.stream.Collectors;

/** Assertions about access logs. */
public final class AccessLogsAssert extends GatewayAssert<AccessLogsAssert, AccessLogs> {

    AccessLogsAssert(AccessLogs logs, Failing failing) {
        super(logs, AccessLogsAssert.class, failing);
    }

    /**
     * Passes if that many lines were logged.
     *
     * @param size how many lines
     * @return this assertion
     */
    public AccessLogsAssert hasSize(int size) {
        return check(logs -> {
            List<AccessLogEntry> entries = logs.entries();
            if (entries.size() != size) {
                fail(
                        "lines of the access logs",
                        size,
                        entries.size(),
                        entries.size() + listed(entries) + silence(logs));
            }
        });
    }

    /**
     * Passes if nothing was logged.
     *
     * @return this assertion
     */
    public AccessLogsAssert isEmpty() {
        return hasSize(0);
    }

    /** {@return the first line} */
    public AccessLogEntryAssert first() {
        return line(0);
    }

    /** {@return the last line} */
    public AccessLogEntryAssert last() {
        return line(actual == null ? 0 : Math.max(0, actual.entries().size() - 1));
    }

    /**
     * {@return the line of that index, from 0}
     *
     * @param index from 0
     */
    public AccessLogEntryAssert line(int index) {
        check(logs -> {
            List<AccessLogEntry> entries = logs.entries();
            if (index < 0 || index >= entries.size()) {
                String found = entries.size() + " lines";
                fail(
                        "line " + index + " of the access logs",
                        "(present)",
                        found,
                        found + listed(entries) + silence(logs));
            }
        });
        boolean there = actual != null && index >= 0 && index < actual.entries().size();
        return next(
                there ? new AccessLogEntryAssert(actual.entries().get(index), failing()) : AccessLogEntryAssert.told());
    }

    private static String silence(AccessLogs logs) {
        return logs.silence().map(why -> "\n" + why).orElse("");
    }

    private static String listed(List<AccessLogEntry> entries) {
        return entries.stream().map(entry -> "\n    " + entry.line().strip()).collect(Collectors.joining());
    }

    @Override
    String noun() {
        return "access log";
    }
}
