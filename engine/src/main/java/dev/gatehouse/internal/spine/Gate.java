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
        return following instanceof OpenGate<?, ?> ? same(this) : new GateSequence<>(this, following);
    }

    /** This gate in front of the last step. */
    default Step<C, R> to(Step<D, R> step) {
        return new GatedStep<>(this, step);
    }

    /** No gate at all: what is not configured is not in the line. */
    static <C, R> Gate<C, C, R> open() {
        return new OpenGate<>();
    }

    /** Sound because an open gate hands on just what it takes, so D is E. */
    @SuppressWarnings("unchecked")
    private static <C, E, R> Gate<C, E, R> same(Gate<C, ?, R> gate) {
        return (Gate<C, E, R>) gate;
    }
}
