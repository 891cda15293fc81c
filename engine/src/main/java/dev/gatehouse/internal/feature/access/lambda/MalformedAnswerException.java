package dev.gatehouse.internal.feature.access.lambda;

/** An authorizer's answer that AWS would not accept; the message says why. */
final class MalformedAnswerException extends Exception {

    private static final long serialVersionUID = 1;
    private static final String NO_JSON = "it is not JSON";

    MalformedAnswerException(String message) {
        super(message);
    }

    /** The answer can't be read at all. */
    static MalformedAnswerException noJson() {
        return new MalformedAnswerException(NO_JSON);
    }

    boolean isNoJson() {
        return NO_JSON.equals(getMessage());
    }
}
