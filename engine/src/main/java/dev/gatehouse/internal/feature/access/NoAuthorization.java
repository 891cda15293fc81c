package dev.gatehouse.internal.feature.access;

import dev.gatehouse.internal.spine.AdmittedCall;
import dev.gatehouse.internal.spine.Answer;
import dev.gatehouse.internal.spine.Call;
import dev.gatehouse.internal.spine.Gate;
import dev.gatehouse.internal.spine.Step;

/** Lets everybody in: the route has no authorization. */
record NoAuthorization<R>() implements Gate<Call, AdmittedCall, R> {

    @Override
    public Answer<R> pass(Call call, Step<AdmittedCall, R> next) {
        return next.answer(call.admitted(call.context()));
    }
}
