package dev.gatehouse.internal.pipeline;

/**
 * Passes a call on, enriched, or answers it.
 *
 * @param <C> the call it takes
 * @param <D> the call it hands on
 * @param <R> the kind of answer
 */
@FunctionalInterface
public interface Gate<C, D, R> {

    Answer<R> pass(C call, Responder<D, R> next);

    /** Whether such a call may wait in this gate, as {@link Responder#mayWait} has it. */
    default boolean mayWait(ExpectedCall call) {
        return true;
    }

    /** This gate in front of another. */
    default <E> Gate<C, E, R> then(Gate<D, E, R> following) {
        return following instanceof Open<?, ?> ? same(this) : new Sequence<>(this, following);
    }

    /** This gate in front of the responder that ends the pipeline. */
    default Responder<C, R> to(Responder<D, R> responder) {
        return new GatedResponder<>(this, responder);
    }

    /** No gate at all: what is not configured is not in the pipeline. */
    static <C, R> Gate<C, C, R> open() {
        return new Open<>();
    }

    /** Sound because an open gate hands on just what it takes, so D is E. */
    @SuppressWarnings("unchecked")
    private static <C, E, R> Gate<C, E, R> same(Gate<C, ?, R> gate) {
        return (Gate<C, E, R>) gate;
    }

    /** A gate in front of another. */
    record Sequence<C, D, E, R>(Gate<C, D, R> first, Gate<D, E, R> second) implements Gate<C, E, R> {

        @Override
        public Answer<R> pass(C call, Responder<E, R> next) {
            return first.pass(call, new GatedResponder<>(second, next));
        }

        @Override
        public boolean mayWait(ExpectedCall call) {
            return first.mayWait(call) || second.mayWait(call);
        }

        // grouped to the right, so that a call makes no new responder as it passes
        @Override
        public Responder<C, R> to(Responder<E, R> responder) {
            return first.to(second.to(responder));
        }
    }

    /** A gate in front of a responder. */
    record GatedResponder<C, D, R>(Gate<C, D, R> gate, Responder<D, R> next) implements Responder<C, R> {

        @Override
        public Answer<R> answer(C call) {
            return gate.pass(call, next);
        }

        @Override
        public boolean mayWait(ExpectedCall call) {
            return gate.mayWait(call) || next.mayWait(call);
        }
    }

    /** The gate that is not there; composing with it gives the other gate. */
    record Open<C, R>() implements Gate<C, C, R> {

        @Override
        public Answer<R> pass(C call, Responder<C, R> next) {
            return next.answer(call);
        }

        @Override
        public boolean mayWait(ExpectedCall call) {
            return false;
        }

        @Override
        public <E> Gate<C, E, R> then(Gate<C, E, R> following) {
            return following;
        }

        @Override
        public Responder<C, R> to(Responder<C, R> responder) {
            return responder;
        }
    }
}
