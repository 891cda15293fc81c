package dev.gatehouse.internal.spine;

import java.util.function.UnaryOperator;

/** A refusal, to be rendered in one place. */
public record Refused<R>(Refusal refusal, Context context) implements Answer<R> {

    @Override
    public Answer<R> map(UnaryOperator<R> change) {
        return this;
    }
}
