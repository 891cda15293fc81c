package dev.gatehouse.internal.feature.access.caller;

import dev.gatehouse.internal.policy.Outcome;
import dev.gatehouse.internal.spine.Call;

/** Asks nobody who they are. */
public record Anonymous() implements CallerCheck {

    @Override
    public Verdict check(Call call) {
        return Verdict.of(call.context(), Outcome.NEITHER, "the caller is anonymous");
    }
}
