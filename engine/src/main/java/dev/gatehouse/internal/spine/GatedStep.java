package dev.gatehouse.internal.spine;

/** A gate in front of a step. */
record GatedStep<C, D, R>(Gate<C, D, R> gate, Step<D, R> next) implements Step<C, R> {

    @Override
    public Answer<R> answer(C call) {
        return gate.pass(call, next);
    }
}
