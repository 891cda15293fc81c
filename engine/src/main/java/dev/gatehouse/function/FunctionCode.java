package dev.gatehouse.function;

/** The code of a Lambda function: takes an event, gives its output or an error. */
@FunctionalInterface
public interface FunctionCode {

    /**
     * Runs the function once; concurrent calls are allowed.
     *
     * @param invocation the event, and what the function may know about its call
     * @return what the function answered; a failure of the function is a value too, never an exception
     */
    FunctionOutcome invoke(Invocation invocation);

    /**
     * The same code for one more test, without any instance that was started before.
     *
     * @return itself, if it has no instances, or if they shall live on
     */
    default FunctionCode fresh() {
        return this;
    }

    /** Frees what it holds: instances, threads. */
    default void close() {}
}
