package dev.gatehouse.internal.feature.access;

import dev.gatehouse.events.AccessDecided;
import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.feature.access.caller.AccessTexts;
import dev.gatehouse.internal.feature.access.caller.CallArn;
import dev.gatehouse.internal.feature.access.caller.CallerCheck;
import dev.gatehouse.internal.feature.access.caller.PolicyKeys;
import dev.gatehouse.internal.feature.access.caller.Verdict;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.policy.PolicyQuestion;
import dev.gatehouse.model.GatewayResponseType;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets a REST call in where its caller and the API's resource policy together allow it. */
record AccessGate<R>(ResourcePolicyGuard guard, CallerCheck check, PolicyCombination combination)
        implements Gate<RoutedCall, AuthorizedCall, R> {

    @Override
    public Answer<R> pass(RoutedCall call, Responder<AuthorizedCall, R> next) {
        var arn = CallArn.ofRequest(call.context());
        Optional<Refusal> early = guard.refuse(call).or(() -> tooLong(arn)).or(() -> deniedBefore(call, arn));
        if (early.isPresent()) {
            return call.refuse(early.get().at(guard.location()));
        }
        Verdict verdict = check.check(call);
        if (verdict.refusal().isPresent()) {
            return call.refuse(verdict.refusal().get());
        }
        Optional<PolicyOutcome> resource =
                resourcePolicy(() -> PolicyKeys.question(call, arn, verdict.principal(), verdict.keys()));
        PolicyOutcome together = combination.combine(verdict.outcome(), resource, account(call, verdict));
        call.note(fact(verdict, resource, together, arn));
        return together == PolicyOutcome.ALLOW
                ? next.answer(call.admitted(verdict.context()))
                : call.with(verdict.context())
                        .refuse(denied(verdict, resource, together, arn).at(guard.location()));
    }

    private static Optional<Refusal> tooLong(CallArn arn) {
        return arn.isTooLong()
                ? Optional.of(Refusal.of(
                                GatewayResponseType.BAD_REQUEST_PARAMETERS,
                                AccessTexts.GATE,
                                "the ARN of the call has more than 1600 bytes")
                        .withStatus(414)
                        .saying("Request URI too long"))
                : Optional.empty();
    }

    /** What refuses whoever calls: no policy on a private API, or an explicit deny before a Lambda authorizer. */
    private Optional<Refusal> deniedBefore(RoutedCall call, CallArn arn) {
        if (guard.isPrivateWithoutPolicy()) {
            return Optional.of(AccessTexts.byResourcePolicy(
                    "anonymous", arn, PolicyOutcome.NEITHER, "the API is private and has no resource policy"));
        }
        return combination != PolicyCombination.LAMBDA
                ? Optional.empty()
                : resourcePolicy(() -> PolicyKeys.question(call, arn))
                        .filter(outcome -> outcome == PolicyOutcome.EXPLICIT_DENY)
                        .map(outcome -> AccessTexts.byResourcePolicy(
                                "anonymous",
                                arn,
                                outcome,
                                "the resource policy denies it before the authorizer is called"));
    }

    private Optional<PolicyOutcome> resourcePolicy(Supplier<PolicyQuestion> question) {
        return guard.policy().map(policy -> policy.evaluate(question.get()).outcome());
    }

    private static PolicyCombination.Account account(RoutedCall call, Verdict verdict) {
        String own = call.context().stage().account().id();
        return verdict.principal().map(p -> p.account().equals(own)).orElse(true)
                ? PolicyCombination.Account.SAME
                : PolicyCombination.Account.OTHER;
    }

    private Refusal denied(Verdict verdict, Optional<PolicyOutcome> resource, PolicyOutcome together, CallArn arn) {
        String reason = verdict.explanation().get()
                + resource.map(outcome -> "; the resource policy says " + outcome)
                        .orElse("");
        if (combination == PolicyCombination.LAMBDA) {
            // recorded: the function was asked, and the answer says so
            return AccessTexts.byAuthorizer(together, reason)
                    .withHeaders(Headers.of(
                            "X-Amzn-Trace-Id", verdict.context().ids().traceHeader()));
        }
        return identityDecides(verdict, together)
                ? AccessTexts.byIdentityPolicy(caller(verdict), arn, together, reason)
                : AccessTexts.byResourcePolicy(caller(verdict), arn, together, reason);
    }

    /** Whether a signer's own policies, not the resource policy, are what refuses. */
    private static boolean identityDecides(Verdict verdict, PolicyOutcome together) {
        boolean signed = verdict.principal().isPresent();
        return signed
                && (together == PolicyOutcome.EXPLICIT_DENY
                        ? verdict.outcome() == PolicyOutcome.EXPLICIT_DENY
                        : verdict.outcome() != PolicyOutcome.ALLOW);
    }

    private static AccessDecided fact(
            Verdict verdict, Optional<PolicyOutcome> resource, PolicyOutcome together, CallArn arn) {
        String caller = verdict.context()
                .authorizer()
                .flatMap(authorizer -> authorizer.principalId())
                .orElseGet(() -> caller(verdict));
        return new AccessDecided(together == PolicyOutcome.ALLOW, caller, verdict.outcome(), resource, arn.text());
    }

    private static String caller(Verdict verdict) {
        return verdict.principal().map(principal -> principal.arn()).orElse("anonymous");
    }
}
