package dev.gatehouse.internal.spine;

/**
 * Passes a call on, enriched, or answers it.
 *
 * @param <C> the call it takes
 * @param <D> the call it hands on
 * @param <R> what the way answers
 */
@FunctionalInterface
public interface Gate<C, D, R> {

    Answer<R> pass(C call, Step<D, R> next);

    /** This gate in front of another. */
    default <E> Gate<C, E, R> then(Gate<D, E, R> following) {
        return following instanceof Open<?, ?> ? same(this) : new Sequence<>(this, following);
    }

    /** This gate in front of the last step. */
    default Step<C, R> to(Step<D, R> step) {
        return new GatedStep<>(this, step);
    }

    /** No gate at all: what is not configured is not in the line. */
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
        public Answer<R> pass(C call, Step<E, R> next) {
            return first.pass(call, new GatedStep<>(second, next));
        }

        // grouped to the right, so that a call makes no new step on its way
        @Override
        public Step<C, R> to(Step<E, R> step) {
            return first.to(second.to(step));
        }
    }

    /** A gate in front of a step. */
    record GatedStep<C, D, R>(Gate<C, D, R> gate, Step<D, R> next) implements Step<C, R> {

        @Override
        public Answer<R> answer(C call) {
            return gate.pass(call, next);
        }
    }

    /** The gate that is not there; composing with it gives the other gate. */
    record Open<C, R>() implements Gate<C, C, R> {

        @Override
        public Answer<R> pass(C call, Step<C, R> next) {
            return next.answer(call);
        }

        @Override
        public <E> Gate<C, E, R> then(Gate<C, E, R> following) {
            return following;
        }

        @Override
        public Step<C, R> to(Step<C, R> step) {
            return step;
        }
    }
}
