package dev.gatehouse.lambda.internal.variables;

/** This JVM does not let {@code System.getenv} be changed. */
final class HookException extends Exception {

    private static final long serialVersionUID = 1L;

    HookException(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
