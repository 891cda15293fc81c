package dev.gatehouse.lambda.internal.life;

import dev.gatehouse.function.Invocation;
import java.util.Optional;
import java.util.OptionalInt;

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

    /** The status with which the invocation's code wanted to end the JVM; empty if it did not. */
    default OptionalInt exitStatus() {
        return OptionalInt.empty();
    }

    /** Ends with the instance. */
    void close();
}
