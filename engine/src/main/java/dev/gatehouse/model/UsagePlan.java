package dev.gatehouse.model;

import java.util.List;
import java.util.Optional;

/**
 * A usage plan: who may call which stages how often.
 *
 * @param apiKeys logical ids of the plan's keys
 */
public record UsagePlan(
        String logicalId,
        String id,
        String name,
        List<PlanStage> stages,
        Optional<Throttle> throttle,
        Optional<Quota> quota,
        List<String> apiKeys,
        Location location) {

    public UsagePlan {
        stages = List.copyOf(stages);
        apiKeys = List.copyOf(apiKeys);
    }
}
