package dev.gatehouse.internal.environment;

import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import java.util.Optional;

/** Invokes Lambda functions. */
public interface Functions {

    /** Invokes and waits; a missing function is an outcome of kind NOT_PROVIDED, never an exception. */
    FunctionOutcome invoke(FunctionRequest request);

    /**
     * Hands the event over and does not wait.
     *
     * @return why Lambda did not take the event: for its size, or because nothing stands for the function
     */
    Optional<FunctionError> invokeLater(FunctionRequest request);
}
