package dev.gatehouse.internal.environment;

import dev.gatehouse.function.FunctionOutcome;

/** Invokes Lambda functions. */
public interface Functions {

    /** Invokes and waits; a missing function is an outcome of kind NOT_PROVIDED, never an exception. */
    FunctionOutcome invoke(FunctionRequest request);

    /** Hands the event over and does not wait. */
    void invokeLater(FunctionRequest request);
}
