package dev.gatehouse.internal.spine;

/** A gate in front of another. */
record GateSequence<C, D, E, R>(Gate<C, D, R> first, Gate<D, E, R> second) implements Gate<C, E, R> {

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
