package dev.gatehouse.lambda.internal.life;

import dev.gatehouse.function.Invocation;
import java.util.Optional;

/** What surrounds the invocations of one instance, on its thread: environment variables, the sender of AWS calls. */
public interface InstanceScope {

    /**
     * Begins, before the handler is started and before each invocation.
     *
     * @param logStream name of the instance's log stream
     * @throws RefusedInvocationException if the function can't run here
     */
    void enter(Invocation invocation, String logStream);

    /** An event as the function sees it. */
    default byte[] seen(byte[] event) {
        return event;
    }

    /** What the function answers, as its caller sees it. */
    default byte[] told(byte[] output) {
        return output;
    }

    /**
     * Ends after each invocation.
     *
     * @return why the invocation does not count, whatever the handler answered
     */
    Optional<String> leave();

    /** Ends with the instance. */
    void close();
}
