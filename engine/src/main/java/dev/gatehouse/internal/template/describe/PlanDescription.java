package dev.gatehouse.internal.template.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.ApiKey;
import dev.gatehouse.model.BasePathMapping;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.PlanStage;
import dev.gatehouse.model.Quota;
import dev.gatehouse.model.StageKey;
import dev.gatehouse.model.Throttle;
import dev.gatehouse.model.UsagePlan;
import java.util.Optional;

/** Describes what belongs to several APIs: usage plans, keys and domains. */
final class PlanDescription {

    JsonObject usagePlan(UsagePlan plan) {
        var members = new Members()
                .text("logicalId", plan.logicalId())
                .text("name", plan.name())
                .list("apiStages", plan.stages(), PlanDescription::planStage);
        plan.throttle().ifPresent(throttle -> members.json("throttle", throttle(throttle)));
        plan.quota().ifPresent(quota -> members.json("quota", quota(quota)));
        return members.texts("keys", plan.apiKeys()).build();
    }

    JsonObject apiKey(ApiKey key) {
        return new Members()
                .text("logicalId", key.logicalId())
                .text("name", key.name())
                .json("enabled", Json.of(key.enabled()))
                .list("stageKeys", key.stageKeys(), PlanDescription::stageKey)
                .build();
    }

    JsonObject domain(DomainName domain) {
        return new Members()
                .text("logicalId", domain.logicalId())
                .text("domainName", domain.domainName())
                .json("mutualTls", Json.of(domain.mutualTlsTruststore().isPresent()))
                .list("mappings", domain.mappings(), PlanDescription::mapping)
                .build();
    }

    private static Json mapping(BasePathMapping mapping) {
        return new Members()
                .json("basePath", Json.of(mapping.basePath()))
                .text("api", mapping.api())
                .text("stage", mapping.stage())
                .build();
    }

    private static Json planStage(PlanStage stage) {
        return new Members()
                .text("api", stage.api())
                .text("stage", stage.stage())
                .map("throttle", stage.methodThrottles(), PlanDescription::throttle)
                .build();
    }

    private static Json stageKey(StageKey key) {
        return new Members().text("api", key.api()).text("stage", key.stage()).build();
    }

    private static Json throttle(Throttle throttle) {
        return new Members()
                .number("RateLimit", throttle.rateLimit())
                .number(
                        "BurstLimit",
                        throttle.burstLimit().isPresent()
                                ? Optional.of(throttle.burstLimit().getAsInt())
                                : Optional.empty())
                .build();
    }

    private static Json quota(Quota quota) {
        return new Members()
                .number("Limit", Optional.of(quota.limit()))
                .text("Period", quota.period().name())
                .number("Offset", Optional.of(quota.offset()).filter(offset -> offset > 0))
                .build();
    }
}
