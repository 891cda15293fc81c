package dev.gatehouse.internal.spine;

/** The gate that is not there; composing with it gives the other gate. */
record OpenGate<C, R>() implements Gate<C, C, R> {

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
