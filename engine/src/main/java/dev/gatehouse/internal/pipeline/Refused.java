package dev.gatehouse.internal.pipeline;

import dev.gatehouse.internal.pipeline.context.Context;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A refusal, to be rendered in one place. */
public record Refused<R>(Refusal refusal, Context context) implements Answer<R> {

    @Override
    public Answer<R> map(UnaryOperator<R> change) {
        return this;
    }

    @Override
    public Served<R> served(Function<Refusal, R> rendered) {
        return new Served<>(rendered.apply(refusal), context);
    }

    @Override
    public <S> Answer<S> as(Function<R, S> change) {
        return new Refused<>(refusal, context);
    }
}
