package dev.gatehouse.lambda.internal.life;

/** A function can't run in this JVM as it would on Lambda; the message says why, and what to do. */
public final class RefusedInvocationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedInvocationException(String message) {
        super(message);
    }
}
