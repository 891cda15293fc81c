package dev.gatehouse.internal.feature.apikeys;

import dev.gatehouse.model.ApiKey;
import dev.gatehouse.model.PlanStage;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.UsagePlan;
import java.util.List;
import java.util.Optional;

/** The API keys and usage plans of a template. */
public record PlanRegistry(List<ApiKey> keys, List<UsagePlan> plans) {

    public PlanRegistry {
        keys = List.copyOf(keys);
        plans = List.copyOf(plans);
    }

    public static PlanRegistry of(Template template) {
        return new PlanRegistry(template.apiKeys(), template.usagePlans());
    }

    /** The key of that logical id, id or name. */
    Optional<ApiKey> key(String name) {
        return keys.stream()
                .filter(key -> key.logicalId().equals(name))
                .findFirst()
                .or(() -> keys.stream()
                        .filter(key -> key.id().equals(name) || key.name().equals(name))
                        .findFirst());
    }

    /** The plan of that logical id, id or name. */
    Optional<UsagePlan> plan(String name) {
        return plans.stream()
                .filter(plan -> plan.logicalId().equals(name))
                .findFirst()
                .or(() -> plans.stream()
                        .filter(plan -> plan.id().equals(name) || plan.name().equals(name))
                        .findFirst());
    }

    /** What opens a stage for a key; a key can be in only one plan of a stage. */
    Optional<Membership> membership(ApiKey key, String api, String stage) {
        for (UsagePlan plan : plans) {
            if (plan.apiKeys().contains(key.logicalId())) {
                for (PlanStage opened : plan.stages()) {
                    if (opened.api().equals(api) && opened.stage().equals(stage)) {
                        return Optional.of(new Membership(key, plan, opened));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
