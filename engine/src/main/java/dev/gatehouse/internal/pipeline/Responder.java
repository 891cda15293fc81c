package dev.gatehouse.internal.pipeline;

/** Answers a call: an integration, or a gate with all that follows it. */
@FunctionalInterface
public interface Responder<C, R> {

    Answer<R> answer(C call);

    /**
     * Whether such a call may wait here: for code of users, a template, pattern or schema of theirs, a network.
     *
     * <p>Only what answers by itself says no; then the thread that reads from the socket answers too.
     */
    default boolean mayWait(ExpectedCall call) {
        return true;
    }
}
