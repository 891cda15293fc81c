package dev.gatehouse.internal.mutation;

import dev.gatehouse.model.PlanStage;
import dev.gatehouse.model.Quota;
import dev.gatehouse.model.Throttle;
import dev.gatehouse.model.UsagePlan;
import java.util.List;
import java.util.Optional;

/** Gives a usage plan with one part of it changed. */
final class PlanEdit {

    private PlanEdit() {}

    static UsagePlan keys(UsagePlan plan, List<String> keys) {
        return new UsagePlan(
                plan.logicalId(),
                plan.id(),
                plan.name(),
                plan.stages(),
                plan.throttle(),
                plan.quota(),
                keys,
                plan.location());
    }

    static UsagePlan stages(UsagePlan plan, List<PlanStage> stages) {
        return new UsagePlan(
                plan.logicalId(),
                plan.id(),
                plan.name(),
                stages,
                plan.throttle(),
                plan.quota(),
                plan.apiKeys(),
                plan.location());
    }

    static UsagePlan limits(UsagePlan plan, Optional<Throttle> throttle, Optional<Quota> quota) {
        return new UsagePlan(
                plan.logicalId(),
                plan.id(),
                plan.name(),
                plan.stages(),
                throttle,
                quota,
                plan.apiKeys(),
                plan.location());
    }
}
