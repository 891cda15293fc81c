package dev.gatehouse.internal.pipeline;

/**
 * Answers every call of a stage.
 *
 * <p>It is a {@link ResponsesGate} around gates and a responder, with {@link ResponseFilter}s in front: whatever refuses a
 * call has become an answer, because nothing in front of the responses gate can refuse.
 */
public sealed interface StagePipeline<R> permits ResponsesGate.Rendered, ResponseFilter.Filtered {

    Served<R> serve(ReceivedCall call);

    /** Whether such a call may wait anywhere in it, as {@link Responder#mayWait} has it. */
    boolean mayWait(ExpectedCall call);
}
