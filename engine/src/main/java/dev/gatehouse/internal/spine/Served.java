package dev.gatehouse.internal.spine;

import java.util.function.UnaryOperator;

/** A result. */
public record Served<R>(R result, Context context) implements Answer<R> {

    @Override
    public Answer<R> map(UnaryOperator<R> change) {
        return new Served<>(change.apply(result), context);
    }
}
