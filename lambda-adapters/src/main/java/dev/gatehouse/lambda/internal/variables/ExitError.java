package dev.gatehouse.lambda.internal.variables;

/** Stops code of a function that wanted to end the JVM; it is no exception, so that few catch it. */
final class ExitError extends Error {

    private static final long serialVersionUID = 1L;

    ExitError(String function, int status) {
        super("function " + function + " called System.exit or Runtime.halt with status " + status
                + ", which ends its instance and not the JVM of the tests");
    }
}
