package dev.gatehouse.logs;

import java.util.List;

/**
 * The execution logs of a test, which REST and WebSocket stages with a {@code LoggingLevel} write.
 *
 * <p>The lines are made from the recorded calls on demand.
 */
@FunctionalInterface
public interface ExecutionLogs {

    /** {@return all lines, oldest first} */
    List<ExecutionLogEvent> events();

    /** {@return the messages, oldest first} */
    default List<String> messages() {
        return events().stream().map(ExecutionLogEvent::message).toList();
    }

    /**
     * {@return the messages of one call, by its request id}
     *
     * @param requestId value of {@code $context.requestId}
     */
    default List<String> of(String requestId) {
        return events().stream()
                .filter(event -> event.requestId().equals(requestId))
                .map(ExecutionLogEvent::message)
                .toList();
    }
}
