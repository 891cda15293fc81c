package dev.gatehouse.lambda.crac;

/** Resources failed after a restoration; their exceptions are suppressed exceptions of this one. */
public final class RestoreException extends Exception {

    private static final long serialVersionUID = 1L;
    /** Creates an exception without a message. */
    public RestoreException() {}
}
