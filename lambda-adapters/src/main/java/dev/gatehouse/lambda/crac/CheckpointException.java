package dev.gatehouse.lambda.crac;

/** Resources failed before a snapshot; their exceptions are suppressed exceptions of this one. */
public final class CheckpointException extends Exception {

    private static final long serialVersionUID = 1L;
    /** Creates an exception without a message. */
    public CheckpointException() {}
}
