package dev.gatehouse.internal.feature.apikeys;

import dev.gatehouse.internal.environment.RateLimit;
import dev.gatehouse.model.ApiKey;
import dev.gatehouse.model.PlanStage;
import dev.gatehouse.model.Throttle;
import dev.gatehouse.model.UsagePlan;
import java.util.Optional;

/**
 * A key in a plan that opens a stage.
 *
 * @param usageOwner name of what the key uses of the plan
 */
record Membership(ApiKey key, UsagePlan plan, PlanStage stage, String usageOwner) {

    Membership(ApiKey key, UsagePlan plan, PlanStage stage) {
        this(key, plan, stage, "plan " + plan.logicalId() + " key " + key.logicalId());
    }

    /** The bucket of a call: the plan's for this key, over all of its stages, unless the method has its own. */
    Optional<PlanLimit> limit(String methodKey) {
        Throttle own = stage.methodThrottles().get(methodKey);
        if (own != null) {
            String owner = usageOwner + " method " + stage.api() + "/" + stage.stage() + methodKey;
            return Optional.of(new PlanLimit(owner, RateLimit.of(own)));
        }
        return plan.throttle().map(throttle -> new PlanLimit(usageOwner, RateLimit.of(throttle)));
    }

    /** A bucket and its size. */
    record PlanLimit(String owner, RateLimit limit) {}
}
