package dev.gatehouse.internal.environment;

import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import java.util.Optional;

/** Invokes Lambda functions. */
public interface Functions extends AutoCloseable {

    /** Invokes and waits; a missing function is an outcome of kind NOT_PROVIDED, never an exception. */
    FunctionOutcome invoke(FunctionRequest request);

    /**
     * Hands the event over and does not wait.
     *
     * @return why Lambda did not take the event: for its size, or because nothing stands for the function
     */
    Optional<FunctionError> invokeLater(FunctionRequest request);

    /**
     * The control over these functions.
     *
     * @throws UnsupportedOperationException if they can't be controlled
     */
    default Lambdas lambdas() {
        throw new UnsupportedOperationException(getClass() + " can't be controlled");
    }

    /** Ends the instances that were started. */
    @Override
    default void close() {}
}
