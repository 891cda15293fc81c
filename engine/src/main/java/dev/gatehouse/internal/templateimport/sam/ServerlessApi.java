package dev.gatehouse.internal.templateimport.sam;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.auth.Authorizers;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.definition.BodyKind;
import dev.gatehouse.internal.templateimport.sam.definition.Expansion;
import dev.gatehouse.internal.templateimport.sam.property.DefinitionLocation;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.LogicalIds;
import dev.gatehouse.internal.templateimport.sam.property.PropertyTables;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A REST API: the API with its definition, a deployment, a stage, and what Auth and Domain bring. */
final class ServerlessApi {

    private static final String BODY = "DefinitionBody";
    private static final String URI = "DefinitionUri";

    private ServerlessApi() {}

    static List<Generated> expand(SamResource written, Expansion expansion) {
        PropertyTables.check(written.owner(), written.type(), written.properties(), written.type());
        SamResource api = expansion.seen(written, "BinaryMediaTypes", "Domain", "Auth");
        checkDefinition(api);
        String deploymentId = deploymentId(api);
        expansion.shared().refer(api, "Stage", stageId(api));
        expansion.shared().refer(api, "Deployment", deploymentId);
        List<Generated> all = new ArrayList<>();
        all.add(restApi(api));
        all.addAll(new RestDomain(api, expansion).expand());
        all.add(deployment(api, deploymentId));
        all.add(stage(api, deploymentId));
        all.addAll(Authorizers.permissionsOfRestApi(api));
        all.addAll(new RestUsagePlan(api, expansion).expand());
        return all;
    }

    /** The logical id of the API's stage. */
    static String stageId(SamResource api) {
        String name = api.properties().get("StageName").flatMap(Literal::string).orElse("");
        return LogicalIds.ofStage(api.logicalId(), name);
    }

    private static void checkDefinition(SamResource api) {
        boolean hasUri = api.has(URI);
        api.refuseIf(
                hasUri && api.has(BODY), "Specify either 'DefinitionUri' or 'DefinitionBody' property and not both.");
        api.refuseIf(
                hasUri && api.has("MergeDefinitions"),
                "Cannot set 'MergeDefinitions' to True when using `DefinitionUri`.");
        api.truthy("OpenApiVersion")
                .filter(version -> !BodyKind.isSupportedVersion(version))
                .ifPresent(version -> {
                    throw api.refusal("The OpenApiVersion value must be of the format '3.0.0'.", version.location());
                });
    }

    private static Generated restApi(SamResource api) {
        MapNode own = api.properties();
        Draft draft = Draft.at(api.location()).copy(own, "BinaryMediaTypes", "MinimumCompressionSize");
        Literal.truthy(own.get("EndpointConfiguration")).ifPresent(value -> endpoint(api, value, draft));
        Optional<Node> body = new SamRestDefinition(api).complete();
        if (Literal.isTruthy(own.get(URI))) {
            draft.put("BodyS3Location", DefinitionLocation.of(own.get(URI).orElseThrow(), api.owner()));
        } else {
            body.ifPresent(definition -> draft.put("Body", definition));
        }
        draft.copyTruthy(own, PropertyTables.takenOver("AWS::ApiGateway::RestApi"));
        return Generated.inPlaceOf(api, "AWS::ApiGateway::RestApi", draft.build());
    }

    private static void endpoint(SamResource api, Node value, Draft draft) {
        Optional<Node> type = Literal.truthy(value.get("Type"));
        Draft configuration = Draft.at(value.location());
        var types = new ListNode(List.of(type.orElse(value)), value.location());
        configuration.put("Types", types);
        if (type.isPresent()) {
            boolean hasBoth = value.entries().containsKey("VPCEndpointIds")
                    && value.entries().containsKey("VpcEndpointIds");
            api.refuseIf(
                    hasBoth,
                    "'VPCEndpointIds' and 'VpcEndpointIds' cannot be used together in EndpointConfiguration.",
                    value.location());
            configuration.putIfPresent(
                    "VpcEndpointIds", value.get("VPCEndpointIds").or(() -> value.get("VpcEndpointIds")));
            configuration.putIfPresent("IpAddressType", value.get("IpAddressType"));
        }
        draft.put("EndpointConfiguration", configuration);
    }

    private static Generated deployment(SamResource api, String id) {
        Draft draft = Draft.at(api.location()).put("RestApiId", Intrinsics.ref(api.logicalId(), api.location()));
        if (!api.has("OpenApiVersion")) {
            draft.put("StageName", "Stage");
        }
        return Generated.resource(id, "AWS::ApiGateway::Deployment", draft.build(), api);
    }

    private static String deploymentId(SamResource api) {
        Json definition = api.properties()
                .get(BODY)
                .or(() -> api.properties().get(URI))
                .map(Node::toJson)
                .orElse(Json.nullValue());
        return LogicalIds.hashed(api.logicalId() + "Deployment", definition.toText());
    }

    private static Generated stage(SamResource api, String deploymentId) {
        Draft draft = Draft.at(
                        api.properties().get("StageName").map(Node::location).orElse(api.location()))
                .put("RestApiId", Intrinsics.ref(api.logicalId(), api.location()))
                .put("DeploymentId", Intrinsics.ref(deploymentId, api.location()))
                .put("StageName", api.stageName())
                .copy(api.properties(), PropertyTables.takenOver("AWS::ApiGateway::Stage"));
        return Generated.resource(stageId(api), "AWS::ApiGateway::Stage", draft.build(), api);
    }

    /** The UsagePlan of a REST API's Auth: a plan, one key, and the key's membership, for this API or shared. */
    private record RestUsagePlan(SamResource api, Expansion expansion) {

        private static final Set<String> KEYS = PropertyTables.members("Auth.UsagePlan");
        private static final List<String> SCOPES = List.of("SHARED", "PER_API", "NONE");

        List<Generated> expand() {
            Optional<Node> property = api.truthy("Auth").flatMap(auth -> auth.get("UsagePlan"));
            if (property.isEmpty()) {
                return List.of();
            }
            if (!(property.get() instanceof MapNode plan)) {
                throw api.refusal(
                        "'UsagePlan' must be a dictionary", property.get().location());
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
            api.refuseIf(
                    !KEYS.containsAll(plan.entries().keySet()), "Invalid property for 'UsagePlan'", plan.location());
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
            SamResource origin =
                    !prefix.equals(api.logicalId()) ? expansion.shared().planned(api, expansion.resources()) : api;
            return List.of(
                    Generated.resource(prefix + "UsagePlan", "AWS::ApiGateway::UsagePlan", draft.build(), origin)
                            .after(api.logicalId()),
                    Generated.resource(prefix + "ApiKey", "AWS::ApiGateway::ApiKey", key, origin)
                            .after(prefix + "UsagePlan"),
                    Generated.resource(prefix + "UsagePlanKey", "AWS::ApiGateway::UsagePlanKey", membership, origin)
                            .after(prefix + "ApiKey"));
        }

        private static MapNode stageKey(MapNode stage) {
            return Draft.at(stage.location())
                    .putIfPresent("RestApiId", stage.get("ApiId"))
                    .putIfPresent("StageName", stage.get("Stage"))
                    .build();
        }
    }
}
