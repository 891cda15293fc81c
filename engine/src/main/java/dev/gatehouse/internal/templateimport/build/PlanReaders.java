package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.TemplateDraft;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.model.ApiKey;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.PlanStage;
import dev.gatehouse.model.Quota;
import dev.gatehouse.model.QuotaPeriod;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.StageKey;
import dev.gatehouse.model.Throttle;
import dev.gatehouse.model.UnresolvedValue;
import dev.gatehouse.model.UsagePlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads API keys and usage plans. */
final class PlanReaders {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 128;
    private static final int LONGEST_NAME = 1024;
    private static final int MADE_UP_LENGTH = 40;

    private PlanReaders() {}

    /** A key that is not enabled explicitly is disabled, as AWS has it. */
    static void apiKey(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        String name = properties.text("Name", "");
        String remedy = "choose another ";
        if (name.length() > LONGEST_NAME) {
            properties.refusedByAws("Name", "Invalid API Key name, can be at most 1024 characters.", remedy + "Name.");
        }
        Optional<String> value = properties.decidingText("Value").filter(text -> !text.isEmpty());
        if (value.filter(text -> text.length() < SHORTEST).isPresent()) {
            properties.refusedByAws("Value", "API Key value should be at least 20 characters", remedy + "Value.");
        }
        if (value.filter(text -> text.length() > LONGEST).isPresent()) {
            properties.refusedByAws("Value", "API Key value exceeds maximum size of 128 characters", remedy + "Value.");
        }
        if (value.filter(text -> isTaken(text, draft)).isPresent()) {
            properties.refusedByAws("Value", "API Key already exists", remedy + "Value: each key has one of its own.");
        }
        List<StageKey> stageKeys = properties.list("StageKeys").stream()
                .map(key -> new StageKey(draft.names().logicalId(key.text("RestApiId", "")), key.text("StageName", "")))
                .toList();
        draft.apiKeys()
                .put(
                        resource.logicalId(),
                        new ApiKey(
                                resource.logicalId(),
                                draft.names().reference(resource),
                                name,
                                value.orElseGet(() -> madeUp(resource.logicalId())),
                                properties.isTrue("Enabled"),
                                stageKeys,
                                properties.location()));
    }

    private static boolean isTaken(String value, TemplateDraft draft) {
        return UnresolvedValue.in(value).isEmpty()
                && draft.apiKeys().values().stream().anyMatch(key -> key.value().equals(value));
    }

    /** Forty letters and digits, as AWS makes them, the same for the same logical id in every run. */
    private static String madeUp(String logicalId) {
        return (digits(logicalId + " 1") + digits(logicalId + " 2")).substring(0, MADE_UP_LENGTH);
    }

    private static String digits(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    static void planKey(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        String plan = draft.names().logicalId(properties.decidingText("UsagePlanId", ""));
        String key = draft.names().logicalId(properties.decidingText("KeyId", ""));
        if (!draft.template().resources().containsKey(plan)
                && UnresolvedValue.in(plan).isEmpty()) {
            properties.refusedByAws(
                    "NotFoundException",
                    "UsagePlanId",
                    "Invalid Usage Plan ID specified",
                    "write the Ref of a usage plan of this template.");
        }
        draft.planKeys().computeIfAbsent(plan, id -> new ArrayList<>()).add(key);
    }

    static void plan(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        draft.usagePlans()
                .add(new UsagePlan(
                        resource.logicalId(),
                        draft.names().reference(resource),
                        properties.text("UsagePlanName", ""),
                        properties.list("ApiStages").stream()
                                .map(stage -> stage(stage, draft))
                                .toList(),
                        properties.fields("Throttle").map(PlanReaders::throttle),
                        properties.fields("Quota").map(PlanReaders::quota),
                        draft.planKeys().getOrDefault(resource.logicalId(), List.of()),
                        properties.location()));
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
        Map<String, Throttle> throttles = new LinkedHashMap<>();
        fields.fieldsByName("Throttle").forEach((method, throttle) -> throttles.put(method, throttle(throttle)));
        return new PlanStage(api, stage, throttles);
    }

    private static Throttle throttle(Fields fields) {
        return new Throttle(fields.decimal("RateLimit"), fields.integer("BurstLimit"));
    }

    private static Quota quota(Fields fields) {
        return new Quota(
                fields.integer("Limit").orElse(0),
                fields.constant(QuotaPeriod.class, "Period").orElse(QuotaPeriod.DAY),
                fields.integer("Offset").orElse(0));
    }
}
