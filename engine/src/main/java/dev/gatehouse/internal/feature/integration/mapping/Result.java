package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.internal.pipeline.Refusal;
import java.util.Optional;
import java.util.function.Function;

/** A value, or the refusal that stands in its place. */
public record Result<T>(Optional<T> value, Optional<Refusal> refusal) {

    public static <T> Result<T> of(T value) {
        return new Result<>(Optional.of(value), Optional.empty());
    }

    public static <T> Result<T> refused(Refusal refusal) {
        return new Result<>(Optional.empty(), Optional.of(refusal));
    }

    /** What follows from the value, unless it is refused already. */
    public <U> Result<U> then(Function<T, Result<U>> next) {
        return fold(next, Result::refused);
    }

    public <U> Result<U> map(Function<T, U> change) {
        return then(present -> of(change.apply(present)));
    }

    /** One of the two. */
    public <U> U fold(Function<T, U> onValue, Function<Refusal, U> onRefusal) {
        return value.isPresent() ? onValue.apply(value.get()) : onRefusal.apply(refusal.orElseThrow());
    }
}
