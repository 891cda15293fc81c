package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The UsagePlan of a REST API's Auth: a plan, one key, and the key's membership, for this API or shared. */
final class RestUsagePlan {

    private static final Set<String> KEYS =
            Set.of("CreateUsagePlan", "Description", "Quota", "Tags", "Throttle", "UsagePlanName");
    private static final List<String> SCOPES = List.of("SHARED", "PER_API", "NONE");

    private final SamResource api;
    private final Expansion expansion;

    RestUsagePlan(SamResource api, Expansion expansion) {
        this.api = api;
        this.expansion = expansion;
    }

    List<ResolvedResource> expand() {
        Optional<Node> property =
                Literal.truthy(expansion.withParameters(api, "Auth")).flatMap(auth -> auth.get("UsagePlan"));
        if (property.isEmpty()) {
            return List.of();
        }
        if (!(property.get() instanceof MapNode written)) {
            throw api.owner()
                    .refusal("'UsagePlan' must be a dictionary", property.get().location());
        }
        String scope = scope(written);
        MapNode plan = expansion.written().resolved(written);
        if (scope.equals("NONE")) {
            return List.of();
        }
        boolean isShared = scope.equals("SHARED");
        String prefix = isShared ? "Serverless" : api.logicalId();
        return resources(prefix, plan, stages(plan, isShared));
    }

    private String scope(MapNode plan) {
        if (!KEYS.containsAll(plan.entries().keySet())) {
            throw api.owner().refusal("Invalid property for 'UsagePlan'", plan.location());
        }
        String scope = plan.get("CreateUsagePlan").map(PythonText::str).orElseThrow(() -> api.owner()
                .refusal("'CreateUsagePlan' is a required field for UsagePlan.", plan.location()));
        if (!SCOPES.contains(scope)) {
            throw api.owner()
                    .refusal("'CreateUsagePlan' accepts one of " + PythonText.list(SCOPES) + ".", plan.location());
        }
        return scope;
    }

    private ListNode stages(MapNode plan, boolean isShared) {
        MapNode stage = Draft.at(plan.location())
                .put("ApiId", expansion.references().ref(api.logicalId(), "AWS::ApiGateway::RestApi"))
                .put("Stage", ServerlessApi.stageName(api))
                .build();
        return isShared
                ? expansion.usagePlan().join(stage, plan.location())
                : new ListNode(List.of(stage), plan.location());
    }

    private List<ResolvedResource> resources(String prefix, MapNode plan, ListNode stages) {
        Location at = plan.location();
        ReferenceTexts references = expansion.references();
        Draft draft = Draft.at(at).put("ApiStages", stages);
        for (String name : List.of("UsagePlanName", "Description", "Quota", "Tags", "Throttle")) {
            draft.putIfPresent(name, Literal.truthy(plan.get(name)));
        }
        List<Node> stageKeys = stages.elements().stream()
                .<Node>map(stage -> Draft.at(at)
                        .putIfPresent("RestApiId", stage.get("ApiId"))
                        .putIfPresent("StageName", stage.get("Stage"))
                        .build())
                .toList();
        MapNode key = Draft.at(at)
                .putTrue("Enabled")
                .put("StageKeys", new ListNode(stageKeys, at))
                .build();
        MapNode membership = Draft.at(at)
                .put("KeyId", references.ref(prefix + "ApiKey", "AWS::ApiGateway::ApiKey"))
                .put("KeyType", "API_KEY")
                .put("UsagePlanId", references.ref(prefix + "UsagePlan", "AWS::ApiGateway::UsagePlan"))
                .build();
        return List.of(
                Generated.resource(
                        prefix + "UsagePlan", "AWS::ApiGateway::UsagePlan", draft.build(), List.of(api.logicalId())),
                Generated.resource(prefix + "ApiKey", "AWS::ApiGateway::ApiKey", key, List.of(prefix + "UsagePlan")),
                Generated.resource(
                        prefix + "UsagePlanKey",
                        "AWS::ApiGateway::UsagePlanKey",
                        membership,
                        List.of(prefix + "ApiKey")));
    }
}
