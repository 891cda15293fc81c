package dev.gatehouse.lambda.internal.hook.connection;

/** A call to AWS or to the internet for which nothing stands; it has not left the JVM. */
public final class CallRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CallRefusedException(String message) {
        super(message);
    }
}
