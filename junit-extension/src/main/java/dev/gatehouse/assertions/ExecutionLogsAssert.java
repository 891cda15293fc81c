package dev.gatehouse.assertions;

import dev.gatehouse.logs.ExecutionLogs;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about execution logs. */
public final class ExecutionLogsAssert extends AbstractAssert<ExecutionLogsAssert, ExecutionLogs> {

    ExecutionLogsAssert(ExecutionLogs logs) {
        super(logs, ExecutionLogsAssert.class);
    }

    /** One of the lines contains that text. */
    public ExecutionLogsAssert contains(String text) {
        if (actual.messages().stream().noneMatch(message -> message.contains(text))) {
            throw failure("a line that contains " + text);
        }
        return this;
    }

    /** None of the lines contains that text, a secret for example. */
    public ExecutionLogsAssert doesNotContain(String text) {
        if (actual.messages().stream().anyMatch(message -> message.contains(text))) {
            throw failure("no line that contains " + text);
        }
        return this;
    }

    /** Nothing was logged. */
    public ExecutionLogsAssert isEmpty() {
        if (!actual.events().isEmpty()) {
            throw failure("(nothing)");
        }
        return this;
    }

    private static AssertionError failure(String expected, List<String> messages) {
        return new AssertionError("execution logs\n  expected: " + expected + "\n  found:    "
                + (messages.isEmpty()
                        ? "(nothing: has the stage a LoggingLevel?)"
                        : String.join("\n            ", messages)));
    }

    private AssertionError failure(String expected) {
        return failure(expected, actual.messages());
    }
}
