package dev.gatehouse.function;

/** The code of a Lambda function: receives an event, returns an output or an error. */
@FunctionalInterface
public interface FunctionCode {

    /**
     * Runs the function once; concurrent calls are allowed.
     *
     * @param invocation the event and its circumstances
     * @return the result; a failure of the function is a value as well, never an exception
     */
    FunctionOutcome invoke(Invocation invocation);

    /**
     * The same code for another test, without the instances that were started before.
     *
     * @return this object, if it has no instances or if they are to be kept
     */
    default FunctionCode fresh() {
        return this;
    }

    /** Releases instances and threads. */
    default void close() {}
}
