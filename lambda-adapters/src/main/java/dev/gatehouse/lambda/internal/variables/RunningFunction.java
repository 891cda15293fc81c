package dev.gatehouse.lambda.internal.variables;

import dev.gatehouse.function.AwsCalls;

/** The function that a thread works for. */
public interface RunningFunction {

    /** Its logical id, else its name. */
    String name();

    /** Answers its calls to AWS. */
    AwsCalls aws();

    /** Has the present invocation not count, whatever the handler answers; between invocations, warns. */
    void refuse(String message);

    /** Notes that its code wanted to end the JVM with that status. */
    void exited(int status);

    /** Whether an invocation is under way. */
    boolean isRunning();

    /** Does something when the instance ends. */
    void atEnd(Runnable task);
}
