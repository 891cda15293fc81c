package dev.gatehouse.internal.pipeline;

import dev.gatehouse.internal.pipeline.context.Context;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a step gave: a result, or a refusal; either brings the context back as it was there. */
public sealed interface Answer<R> permits Served, Refused {

    Context context();

    /** This answer with its result changed, if it has one. */
    Answer<R> map(UnaryOperator<R> change);

    /** The result, or what a refusal becomes; the context stays. */
    Served<R> served(Function<Refusal, R> rendered);

    /** This answer with a result of another type, if it has one. */
    <S> Answer<S> as(Function<R, S> change);
}
