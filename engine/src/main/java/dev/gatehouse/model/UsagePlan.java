package dev.gatehouse.model;

import java.util.List;
import java.util.Optional;

/**
 * A usage plan: how often the holders of its keys may call its stages.
 *
 * @param logicalId name in the template's {@code Resources}
 * @param id physical id
 * @param name the name in the template, or else the logical id
 * @param stages the stages of the plan
 * @param throttle for each key; absent for none
 * @param quota for each key; absent for none
 * @param apiKeys logical ids of the plan's keys
 * @param location where the template defines it
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

    /**
     * Takes copies of the lists.
     *
     * @param logicalId name in the template's {@code Resources}
     * @param id physical id, ten lower-case letters and digits
     * @param name the name in the template, or else the logical id
     * @param stages the stages of the plan
     * @param throttle for each key; absent for none
     * @param quota for each key; absent for none
     * @param apiKeys logical ids of the plan's keys
     * @param location where the template defines it
     */
    public UsagePlan {
        stages = List.copyOf(stages);
        apiKeys = List.copyOf(apiKeys);
    }
}
