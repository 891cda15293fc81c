package dev.gatehouse.internal.feature.access;

import dev.gatehouse.internal.spine.AdmittedCall;
import dev.gatehouse.internal.spine.Answer;
import dev.gatehouse.internal.spine.Call;
import dev.gatehouse.internal.spine.Gate;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.internal.spine.Step;
import java.util.Optional;

/** Lets everybody in who can reach the API. */
record NoAuthorizationBehindPolicy<R>(ResourcePolicyGuard door) implements Gate<Call, AdmittedCall, R> {

    @Override
    public Answer<R> pass(Call call, Step<AdmittedCall, R> next) {
        Optional<Refusal> unreachable = door.refuse(call);
        return unreachable.isPresent() ? call.refuse(unreachable.get()) : next.answer(call.admitted(call.context()));
    }
}
