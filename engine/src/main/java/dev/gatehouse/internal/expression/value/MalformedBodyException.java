package dev.gatehouse.internal.expression.value;

/**
 * A body that starts with a brace and is no JSON, met by a mapping that reads it as JSON.
 *
 * <p>In a request AWS answers 400 {@code Invalid JSON in request body}, in a response 500.
 */
public final class MalformedBodyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedBodyException() {
        super("Invalid JSON in request body");
    }
}
