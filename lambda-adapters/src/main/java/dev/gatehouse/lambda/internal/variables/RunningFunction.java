package dev.gatehouse.lambda.internal.variables;

import dev.gatehouse.function.AwsCalls;

/** The function that a thread works for. */
public interface RunningFunction {

    /** Its logical id, else its name. */
    String name();

    /** Answers its calls to AWS. */
    AwsCalls aws();

    /** Has the present invocation not count, whatever the handler answers. */
    void refuse(String message);
}
