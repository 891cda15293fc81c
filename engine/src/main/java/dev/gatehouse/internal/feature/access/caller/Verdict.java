package dev.gatehouse.internal.feature.access.caller;

import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.internal.policy.ConditionValues;
import dev.gatehouse.internal.policy.PolicyPrincipal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a check found out: a refusal, or a caller.
 *
 * @param refusal why nobody could be made out; the rest means nothing then
 * @param context the call's, with the caller in it
 * @param outcome what the caller's own policy says; ALLOW where holding a good token is enough
 * @param principal the AWS identity of one who signed
 * @param keys condition keys that follow from the caller
 * @param explanation why the outcome is what it is, for the journal
 */
public record Verdict(
        Optional<Refusal> refusal,
        Context context,
        PolicyOutcome outcome,
        Optional<PolicyPrincipal> principal,
        ConditionValues keys,
        Supplier<String> explanation) {

    /** Nobody could be made out. */
    public static Verdict refused(Context context, Refusal refusal) {
        return new Verdict(
                Optional.of(refusal),
                context,
                PolicyOutcome.NEITHER,
                Optional.empty(),
                ConditionValues.none(),
                refusal::reason);
    }

    /** A caller without an AWS identity. */
    public static Verdict of(Context context, PolicyOutcome outcome, Supplier<String> explanation) {
        return new Verdict(Optional.empty(), context, outcome, Optional.empty(), ConditionValues.none(), explanation);
    }

    /** A caller with an AWS identity. */
    public static Verdict of(
            Context context, PolicyOutcome outcome, PolicyPrincipal principal, Supplier<String> explanation) {
        return new Verdict(
                Optional.empty(),
                context,
                outcome,
                Optional.of(principal),
                ConditionValues.of(principal::conditionKeys),
                explanation);
    }
}
