package dev.gatehouse.lambda.internal.hook;

/** This JVM does not let itself be changed. */
public final class HookException extends Exception {

    private static final long serialVersionUID = 1L;

    public HookException(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
