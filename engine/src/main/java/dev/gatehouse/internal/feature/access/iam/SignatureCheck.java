package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.events.SignatureVerified;
import dev.gatehouse.internal.feature.access.caller.CallArn;
import dev.gatehouse.internal.feature.access.caller.CallerCheck;
import dev.gatehouse.internal.feature.access.caller.PolicyKeys;
import dev.gatehouse.internal.feature.access.caller.Verdict;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.internal.pipeline.context.Identity.Permissions;
import dev.gatehouse.internal.policy.ConditionValues;
import dev.gatehouse.internal.policy.PolicyQuestion;
import dev.gatehouse.model.Location;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out who signed a call, and asks the signer's own policies.
 *
 * @param arn what the call is named in policies
 */
public record SignatureCheck(Function<Context, CallArn> arn, Location location) implements CallerCheck {

    @Override
    public Verdict check(RoutedCall call) {
        var context = call.context();
        var verifier = new SignatureVerifier(
                call.state().get(IamDirectory.KEY),
                context.stage().account().region(),
                call.environment().clock().now());
        try {
            return known(call, verifier.verify(call.request()));
        } catch (BadSignatureException e) {
            return Verdict.refused(context, e.refusal().at(location));
        }
    }

    private Verdict known(RoutedCall call, IamPrincipal signer) {
        call.note(new SignatureVerified(
                signer.keys().accessKeyId(), signer.principal().arn()));
        var context = call.context();
        var keys = ConditionValues.of(signer::conditionKeys);
        PolicyQuestion question = PolicyKeys.question(call, arn.apply(context), Optional.of(signer.principal()), keys);
        PolicyOutcome outcome = signer.decide(question);
        Permissions permissions =
                (action, resource) -> signer.decide(question.about(action, resource)) == PolicyOutcome.ALLOW;
        return new Verdict(
                Optional.empty(),
                context.withIdentity(context.identity().with(signer.identity(permissions))),
                outcome,
                Optional.of(signer.principal()),
                keys,
                () -> "the identity policies of " + signer.principal().arn() + " say " + outcome);
    }
}
