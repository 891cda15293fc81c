package dev.gatehouse.assertions;

import dev.gatehouse.logs.ExecutionLogs;
import java.util.List;
import java.util.function.Predicate;

/** Assertions about execution logs. */
public final class ExecutionLogsAssert extends GatewayAssert<ExecutionLogsAssert, ExecutionLogs> {

    ExecutionLogsAssert(ExecutionLogs logs, Failing failing) {
        super(logs, ExecutionLogsAssert.class, failing);
    }

    /**
     * Passes if one of the lines contains that text.
     *
     * @param text the text to find
     * @return this assertion
     */
    public ExecutionLogsAssert contains(String text) {
        return require("a line that contains " + text, lines -> lines.stream().anyMatch(line -> line.contains(text)));
    }

    /**
     * Passes if no line contains that text, for example a secret.
     *
     * @param text the text to find
     * @return this assertion
     */
    public ExecutionLogsAssert doesNotContain(String text) {
        return require("no line that contains " + text, lines -> lines.stream().noneMatch(line -> line.contains(text)));
    }

    /**
     * Passes if nothing was logged.
     *
     * @return this assertion
     */
    public ExecutionLogsAssert isEmpty() {
        return require("(nothing)", List::isEmpty);
    }

    private ExecutionLogsAssert require(String expected, Predicate<List<String>> condition) {
        return check(logs -> {
            List<String> lines = logs.messages();
            if (!condition.test(lines)) {
                String found = lines.isEmpty()
                        ? "(nothing: does the stage have a LoggingLevel?)"
                        : String.join("\n            ", lines);
                fail("execution logs", expected, found);
            }
        });
    }

    @Override
    String noun() {
        return "execution log";
    }
}
