package dev.gatehouse.internal.template.build.plan;

import dev.gatehouse.internal.template.draft.Enums;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.PlanStage;
import dev.gatehouse.model.Quota;
import dev.gatehouse.model.QuotaPeriod;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.Throttle;
import dev.gatehouse.model.UsagePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code AWS::ApiGateway::UsagePlan}. */
public final class UsagePlanReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        draft.usagePlans()
                .add(new UsagePlan(
                        resource.logicalId(),
                        draft.names().reference(resource),
                        properties.text("UsagePlanName", ""),
                        stages(properties, draft),
                        properties.fields("Throttle").map(UsagePlanReader::throttle),
                        properties.fields("Quota").map(UsagePlanReader::quota),
                        draft.planKeys().getOrDefault(resource.logicalId(), List.of()),
                        properties.location()));
    }

    private static List<PlanStage> stages(Fields properties, TemplateDraft draft) {
        return properties.list("ApiStages").stream()
                .map(stage -> stage(stage, draft))
                .toList();
    }

    private static PlanStage stage(Fields fields, TemplateDraft draft) {
        String api = draft.names().logicalId(fields.decidingText("ApiId", ""));
        String stage = fields.decidingText("Stage", "");
        boolean unknown = Optional.ofNullable(draft.restApis().get(api))
                .filter(known -> !known.stages().containsKey(stage))
                .isPresent();
        if (unknown) {
            draft.findings()
                    .add(new Finding(
                            Severity.ERROR,
                            "NotFoundException",
                            "API Stage not found: " + fields.text("ApiId", "") + ":" + stage,
                            "Invalid API Stage specified",
                            fields.at("Stage"),
                            api + " has no stage \"" + stage + "\": write the name of a stage of this API."));
        }
        return new PlanStage(api, stage, methodThrottles(fields));
    }

    private static Map<String, Throttle> methodThrottles(Fields stage) {
        Map<String, Throttle> throttles = new LinkedHashMap<>();
        stage.fieldsByName("Throttle").forEach((method, fields) -> throttles.put(method, throttle(fields)));
        return throttles;
    }

    private static Throttle throttle(Fields fields) {
        return new Throttle(fields.decimal("RateLimit"), fields.integer("BurstLimit"));
    }

    private static Quota quota(Fields fields) {
        Optional<QuotaPeriod> period = Enums.of(QuotaPeriod.class, fields, "Period");
        return new Quota(
                fields.integer("Limit").orElse(0),
                period.orElse(QuotaPeriod.DAY),
                fields.integer("Offset").orElse(0));
    }
}
