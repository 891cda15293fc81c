package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.internal.spine.Refusal;
import java.util.Optional;
import java.util.function.Function;

/** A value, or the refusal that stands in its place. */
public record Attempt<T>(Optional<T> value, Optional<Refusal> refusal) {

    public static <T> Attempt<T> of(T value) {
        return new Attempt<>(Optional.of(value), Optional.empty());
    }

    public static <T> Attempt<T> refused(Refusal refusal) {
        return new Attempt<>(Optional.empty(), Optional.of(refusal));
    }

    /** What follows from the value, unless it is refused already. */
    public <U> Attempt<U> then(Function<T, Attempt<U>> next) {
        return fold(next, Attempt::refused);
    }

    public <U> Attempt<U> map(Function<T, U> change) {
        return then(present -> of(change.apply(present)));
    }

    /** One of the two. */
    public <U> U fold(Function<T, U> onValue, Function<Refusal, U> onRefusal) {
        return value.map(onValue).orElseGet(() -> onRefusal.apply(refusal.orElseThrow()));
    }
}
