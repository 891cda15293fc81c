package dev.gatehouse.internal.feature.access.lambda;

/** An authorizer's answer that AWS would not accept; the message says why. */
final class MalformedAnswerException extends Exception {

    private static final long serialVersionUID = 1;

    MalformedAnswerException(String message) {
        super(message);
    }
}
