package dev.gatehouse.internal.feature.access;

import dev.gatehouse.internal.spine.Answer;
import dev.gatehouse.internal.spine.AuthorizedCall;
import dev.gatehouse.internal.spine.ExpectedCall;
import dev.gatehouse.internal.spine.Gate;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.internal.spine.Responder;
import dev.gatehouse.internal.spine.RoutedCall;
import java.util.Optional;

/**
 * Lets everybody in who can reach the API: the method or route has no authorization.
 *
 * @param guard of a REST API
 */
record NoAuthorization<R>(Optional<ResourcePolicyGuard> guard) implements Gate<RoutedCall, AuthorizedCall, R> {

    @Override
    public Answer<R> pass(RoutedCall call, Responder<AuthorizedCall, R> next) {
        Optional<Refusal> unreachable = guard.flatMap(it -> it.refuse(call));
        return unreachable.isPresent() ? call.refuse(unreachable.get()) : next.answer(call.admitted(call.context()));
    }

    @Override
    public boolean mayWait(ExpectedCall call) {
        return false;
    }
}
