package dev.gatehouse.internal.template.sam;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.definition.ApiBody;
import dev.gatehouse.internal.template.sam.definition.Expansion;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Generated;
import dev.gatehouse.internal.template.sam.property.Intrinsics;
import dev.gatehouse.internal.template.sam.property.PythonText;
import dev.gatehouse.internal.template.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The UsagePlan of a REST API's Auth: a plan, one key, and the key's membership, for this API or shared. */
record RestUsagePlan(SamResource api, Expansion expansion) {

    private static final Set<String> KEYS =
            Set.of("CreateUsagePlan", "Description", "Quota", "Tags", "Throttle", "UsagePlanName");
    private static final List<String> SCOPES = List.of("SHARED", "PER_API", "NONE");

    List<Generated> expand() {
        Optional<Node> property = api.truthy("Auth").flatMap(auth -> auth.get("UsagePlan"));
        if (property.isEmpty()) {
            return List.of();
        }
        if (!(property.get() instanceof MapNode plan)) {
            throw api.refusal("'UsagePlan' must be a dictionary", property.get().location());
        }
        String scope = scope(plan);
        if (scope.equals("NONE")) {
            return List.of();
        }
        boolean isShared = scope.equals("SHARED");
        String prefix = isShared ? "Serverless" : api.logicalId();
        return resources(prefix, plan, stages(plan, isShared));
    }

    private String scope(MapNode plan) {
        if (!KEYS.containsAll(plan.entries().keySet())) {
            throw api.refusal("Invalid property for 'UsagePlan'", plan.location());
        }
        String scope = plan.get("CreateUsagePlan")
                .map(PythonText::str)
                .orElseThrow(
                        () -> api.refusal("'CreateUsagePlan' is a required field for UsagePlan.", plan.location()));
        if (!SCOPES.contains(scope)) {
            throw api.refusal("'CreateUsagePlan' accepts one of " + PythonText.list(SCOPES) + ".", plan.location());
        }
        return scope;
    }

    private ListNode stages(MapNode plan, boolean isShared) {
        MapNode stage = Draft.at(plan.location())
                .put("ApiId", Intrinsics.ref(api.logicalId(), plan.location()))
                .put("Stage", api.stageName())
                .build();
        return isShared
                ? expansion.shared().join(api, stage, plan.location())
                : new ListNode(List.of(stage), plan.location());
    }

    private List<Generated> resources(String prefix, MapNode plan, ListNode stages) {
        Location at = plan.location();
        Draft draft = Draft.at(at).put("ApiStages", stages);
        draft.copyTruthy(plan, "UsagePlanName", "Description", "Quota", "Tags", "Throttle");
        List<Node> stageKeys = stages.elements().stream()
                .<Node>map(stage -> ApiBody.inBranches((MapNode) stage, RestUsagePlan::stageKey))
                .toList();
        MapNode key = Draft.at(at)
                .putTrue("Enabled")
                .put("StageKeys", new ListNode(stageKeys, at))
                .build();
        MapNode membership = Draft.at(at)
                .put("KeyId", Intrinsics.ref(prefix + "ApiKey", at))
                .put("KeyType", "API_KEY")
                .put("UsagePlanId", Intrinsics.ref(prefix + "UsagePlan", at))
                .build();
        expansion.shared().refer(api, "UsagePlan", prefix + "UsagePlan");
        expansion.shared().refer(api, "ApiKey", prefix + "ApiKey");
        expansion.shared().refer(api, "UsagePlanKey", prefix + "UsagePlanKey");
        SamResource origin = isShared(prefix) ? expansion.shared().planned(api, expansion.resources()) : api;
        return List.of(
                Generated.resource(prefix + "UsagePlan", "AWS::ApiGateway::UsagePlan", draft.build(), origin)
                        .after(api.logicalId()),
                Generated.resource(prefix + "ApiKey", "AWS::ApiGateway::ApiKey", key, origin)
                        .after(prefix + "UsagePlan"),
                Generated.resource(prefix + "UsagePlanKey", "AWS::ApiGateway::UsagePlanKey", membership, origin)
                        .after(prefix + "ApiKey"));
    }

    private boolean isShared(String prefix) {
        return !prefix.equals(api.logicalId());
    }

    private static MapNode stageKey(MapNode stage) {
        return Draft.at(stage.location())
                .putIfPresent("RestApiId", stage.get("ApiId"))
                .putIfPresent("StageName", stage.get("Stage"))
                .build();
    }
}
