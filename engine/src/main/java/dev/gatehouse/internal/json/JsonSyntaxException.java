package dev.gatehouse.internal.json;

/** Text that is not JSON; the message says what was found and at which line and column. */
public final class JsonSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    JsonSyntaxException(String message, Throwable cause) {
        super(message, cause);
    }
}
