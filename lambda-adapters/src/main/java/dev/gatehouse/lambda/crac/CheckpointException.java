package dev.gatehouse.lambda.crac;

/** Resources failed before a snapshot; what they threw is suppressed in it. */
public final class CheckpointException extends Exception {

    private static final long serialVersionUID = 1L;
    /** Has no message; what failed is among the suppressed exceptions. */
    public CheckpointException() {}
}
