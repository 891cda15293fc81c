package dev.gatehouse.internal.spine;

/** The only gate that turns refusals into answers. */
public interface ResponsesGate<R> {

    /** The answer in place of what the way below gave, refused or not. */
    Served<R> render(ReceivedCall call, Answer<R> answer);

    /** This gate in front of a way that may refuse. */
    default Line<R> to(Step<ReceivedCall, R> step) {
        return new Rendered<>(this, step);
    }

    /** A step whose refusals are rendered. */
    record Rendered<R>(ResponsesGate<R> gate, Step<ReceivedCall, R> step) implements Line<R> {

        @Override
        public Served<R> serve(ReceivedCall call) {
            return gate.render(call, step.answer(call));
        }
    }
}
