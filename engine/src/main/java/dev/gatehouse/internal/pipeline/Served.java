package dev.gatehouse.internal.pipeline;

import dev.gatehouse.internal.pipeline.context.Context;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A result. */
public record Served<R>(R result, Context context) implements Answer<R> {

    @Override
    public Served<R> map(UnaryOperator<R> change) {
        return new Served<>(change.apply(result), context);
    }

    @Override
    public Served<R> served(Function<Refusal, R> rendered) {
        return this;
    }

    @Override
    public <S> Answer<S> as(Function<R, S> change) {
        return new Served<>(change.apply(result), context);
    }
}
