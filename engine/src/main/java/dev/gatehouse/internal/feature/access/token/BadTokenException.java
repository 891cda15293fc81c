package dev.gatehouse.internal.feature.access.token;

/** A token that is not accepted; the message says why in the words of AWS's challenge, as far as they are known. */
final class BadTokenException extends Exception {

    private static final long serialVersionUID = 1;

    BadTokenException(String message) {
        super(message);
    }

    /** The same, never null. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
