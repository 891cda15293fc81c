package dev.gatehouse.function;

/**
 * The instance of a function that ran an invocation.
 *
 * @param number from 1, in the order in which the function's instances were started
 * @param start whether the invocation started the instance
 */
public record FunctionInstance(int number, Start start) {

    /** How an invocation found its instance. */
    public enum Start {
        /** The invocation had to start it. */
        COLD,
        /** It had run before. */
        WARM
    }
}
