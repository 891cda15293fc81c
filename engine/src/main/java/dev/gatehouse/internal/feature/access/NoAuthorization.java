package dev.gatehouse.internal.feature.access;

import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.ExpectedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RoutedCall;
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
