package dev.gatehouse.internal.feature.access.caller;

import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.internal.pipeline.RoutedCall;

/** Asks nobody who they are. */
public record Anonymous() implements CallerCheck {

    @Override
    public Verdict check(RoutedCall call) {
        return Verdict.of(call.context(), PolicyOutcome.NEITHER, () -> "the caller is anonymous");
    }
}
