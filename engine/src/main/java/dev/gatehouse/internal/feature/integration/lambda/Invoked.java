package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.internal.spine.Refusal;
import java.util.Optional;
import java.util.function.Function;

/** What an invocation came to: the function's outcome, or a refusal. */
record Invoked(Optional<FunctionOutcome> outcome, Optional<Refusal> refusal) {

    static Invoked returned(FunctionOutcome outcome) {
        return new Invoked(Optional.of(outcome), Optional.empty());
    }

    static Invoked refused(Refusal refusal) {
        return new Invoked(Optional.empty(), Optional.of(refusal));
    }

    <T> T fold(Function<FunctionOutcome, T> onOutcome, Function<Refusal, T> onRefusal) {
        return outcome.map(onOutcome).orElseGet(() -> onRefusal.apply(refusal.orElseThrow()));
    }
}
