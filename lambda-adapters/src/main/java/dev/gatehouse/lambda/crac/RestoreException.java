package dev.gatehouse.lambda.crac;

/** Resources failed after an instance was made from a snapshot; what they threw is suppressed in it. */
public final class RestoreException extends Exception {

    private static final long serialVersionUID = 1L;
    /** Has no message; what failed is among the suppressed exceptions. */
    public RestoreException() {}
}
