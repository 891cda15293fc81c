package dev.gatehouse.internal.spine;

/** The rest of the way: answers a call. */
@FunctionalInterface
public interface Step<C, R> {

    Answer<R> answer(C call);
}
