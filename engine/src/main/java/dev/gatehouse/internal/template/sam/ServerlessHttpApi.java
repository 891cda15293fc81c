package dev.gatehouse.internal.template.sam;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import dev.gatehouse.internal.template.sam.auth.Authorizers;
import dev.gatehouse.internal.template.sam.definition.Expansion;
import dev.gatehouse.internal.template.sam.domain.HttpDomain;
import dev.gatehouse.internal.template.sam.property.DefinitionLocation;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Generated;
import dev.gatehouse.internal.template.sam.property.Intrinsics;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.LogicalIds;
import dev.gatehouse.internal.template.sam.property.PropertyTables;
import dev.gatehouse.internal.template.sam.property.SamResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An HTTP API: the API with its definition, one stage that deploys by itself, and what Domain brings. */
final class ServerlessHttpApi {

    private static final String DEFAULT_STAGE = "$default";

    private ServerlessHttpApi() {}

    static List<Generated> expand(SamResource written, Expansion expansion) {
        PropertyTables.check(written.owner(), written.type(), written.properties(), written.type());
        SamResource api = expansion.seen(written, "CorsConfiguration", "Domain");
        boolean isParameter = written.properties()
                .get("CorsConfiguration")
                .filter(expansion.parameters()::isReference)
                .isPresent();
        expansion.shared().refer(api, "Stage", stageId(api));
        List<Generated> all = new ArrayList<>();
        all.add(httpApi(api, expansion.stackName(), isParameter));
        var domain = new HttpDomain(api, expansion, stageName(api));
        all.addAll(domain.expand());
        all.addAll(Authorizers.permissionsOfHttpApi(api));
        all.add(stage(api));
        return all;
    }

    private static Generated httpApi(SamResource api, String stackName, boolean isParameter) {
        MapNode own = api.properties();
        Optional<Node> uri = Literal.truthy(own.get("DefinitionUri"));
        if (uri.isPresent() && Literal.isTruthy(own.get("DefinitionBody"))) {
            throw api.refusal("Specify either 'DefinitionUri' or 'DefinitionBody' property and not both.");
        }
        Optional<Node> body = new HttpDefinition(api, stackName, isParameter).complete();
        Draft draft =
                Draft.at(api.location()).putIfPresent("FailOnWarnings", Literal.truthy(own.get("FailOnWarnings")));
        if (uri.isPresent()) {
            draft.put("BodyS3Location", DefinitionLocation.of(uri.get(), api.owner()));
        } else {
            draft.put(
                    "Body",
                    body.orElseThrow(
                            () -> api.refusal("'DefinitionUri' or 'DefinitionBody' are required properties of an"
                                    + " 'AWS::Serverless::HttpApi'. Add a value for one of these properties or add a 'HttpApi'"
                                    + " event to an 'AWS::Serverless::Function'.")));
        }
        return Generated.inPlaceOf(api, "AWS::ApiGatewayV2::Api", draft.build());
    }

    private static Node stageName(SamResource api) {
        return api.truthy("StageName").orElseGet(() -> ScalarNode.of(DEFAULT_STAGE, api.location()));
    }

    private static Generated stage(SamResource api) {
        MapNode own = api.properties();
        MapNode properties = Draft.at(stageName(api).location())
                .put("ApiId", Intrinsics.ref(api.logicalId(), api.location()))
                .put("StageName", stageName(api))
                .copy(own, "StageVariables", "AccessLogSettings", "DefaultRouteSettings", "RouteSettings")
                .putTrue("AutoDeploy")
                .build();
        return Generated.resource(stageId(api), "AWS::ApiGatewayV2::Stage", properties, api);
    }

    private static String stageId(SamResource api) {
        String name = api.truthy("StageName")
                .map(written -> Literal.string(written).orElse(""))
                .orElse(DEFAULT_STAGE);
        return name.equals(DEFAULT_STAGE)
                ? api.logicalId() + "ApiGatewayDefaultStage"
                : LogicalIds.isAlphanumeric(name)
                        ? api.logicalId() + name + "Stage"
                        : LogicalIds.hashed(api.logicalId() + "Stage", name);
    }
}
