package dev.gatehouse.function;

/**
 * The instance of a function that ran an invocation.
 *
 * @param number from 1, in the order in which the function's instances were started
 * @param start whether the invocation started the instance
 */
public record FunctionInstance(int number, Start start) {

    /** Whether an invocation started its instance. */
    public enum Start {
        /** The invocation had to start it. */
        COLD,
        /** The instance had run before. */
        WARM
    }
}
