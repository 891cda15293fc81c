package dev.gatehouse.internal.pipeline;

/** Turns refusals into answers: gates inside it may refuse a call, filters in front of it can't. */
public interface ResponsesGate<R> {

    /** The answer in place of what the responder gave, refused or not. */
    Served<R> render(ReceivedCall call, Answer<R> answer);

    /** Whether such a call may wait where its answer is rendered, as {@link Responder#mayWait} has it. */
    default boolean mayWait(ExpectedCall call) {
        return true;
    }

    /** This gate in front of a responder that may refuse. */
    default StagePipeline<R> to(Responder<ReceivedCall, R> responder) {
        return new Rendered<>(this, responder);
    }

    /** A responder whose refusals have become answers. */
    record Rendered<R>(ResponsesGate<R> gate, Responder<ReceivedCall, R> responder) implements StagePipeline<R> {

        @Override
        public Served<R> serve(ReceivedCall call) {
            return gate.render(call, responder.answer(call));
        }

        @Override
        public boolean mayWait(ExpectedCall call) {
            return gate.mayWait(call) || responder.mayWait(call);
        }
    }
}
