package dev.gatehouse.internal.feature.access;

import dev.gatehouse.events.AccessDecided;
import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.internal.feature.access.caller.AccessTexts;
import dev.gatehouse.internal.feature.access.caller.CallArn;
import dev.gatehouse.internal.feature.access.caller.CallerCheck;
import dev.gatehouse.internal.feature.access.caller.Verdict;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.context.AuthorizerContext;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets a call of an HTTP or WebSocket API in where its caller may make it; there is no resource policy.
 *
 * @param arn what the call is named in policies
 */
record RouteGate<R>(CallerCheck check, Function<Context, CallArn> arn, Location location)
        implements Gate<RoutedCall, AuthorizedCall, R> {

    @Override
    public Answer<R> pass(RoutedCall call, Responder<AuthorizedCall, R> next) {
        Verdict verdict = check.check(call);
        if (verdict.refusal().isPresent()) {
            return call.refuse(verdict.refusal().get());
        }
        boolean foreign = isForeign(call.context(), verdict);
        boolean allowed = verdict.outcome() == PolicyOutcome.ALLOW && !foreign;
        call.note(new AccessDecided(
                allowed,
                caller(verdict),
                verdict.outcome(),
                Optional.empty(),
                arn.apply(call.context()).text()));
        String reason =
                foreign ? AccessTexts.FOREIGN_ACCOUNT : verdict.explanation().get();
        return allowed
                ? next.answer(call.admitted(verdict.context()))
                : call.with(verdict.context())
                        .refuse(Refusal.of(GatewayResponseType.ACCESS_DENIED, AccessTexts.GATE, reason)
                                .at(location));
    }

    private static boolean isForeign(Context context, Verdict verdict) {
        return verdict.principal()
                .filter(principal ->
                        !principal.account().equals(context.stage().account().id()))
                .isPresent();
    }

    private static String caller(Verdict verdict) {
        return verdict.principal()
                .map(principal -> principal.arn())
                .or(() -> verdict.context().authorizer().flatMap(AuthorizerContext::principalId))
                .orElse("anonymous");
    }
}
