package dev.gatehouse.internal.spine;

/** Answers a call: an integration, or a gate with all that follows it. */
@FunctionalInterface
public interface Responder<C, R> {

    Answer<R> answer(C call);
}
