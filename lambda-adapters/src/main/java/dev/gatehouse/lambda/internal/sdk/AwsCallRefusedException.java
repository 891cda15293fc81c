package dev.gatehouse.lambda.internal.sdk;

/** A call to AWS for which nothing stands; it has not left the JVM. */
public final class AwsCallRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AwsCallRefusedException(String message) {
        super(message);
    }
}
