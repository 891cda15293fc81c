package dev.gatehouse.internal.template.sam;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import dev.gatehouse.internal.template.sam.auth.WebSocketAuth;
import dev.gatehouse.internal.template.sam.definition.Expansion;
import dev.gatehouse.internal.template.sam.domain.HttpDomain;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Generated;
import dev.gatehouse.internal.template.sam.property.Intrinsics;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.PropertyTables;
import dev.gatehouse.internal.template.sam.property.PythonText;
import dev.gatehouse.internal.template.sam.property.SamResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A WebSocket API: the API, a route with integration and permission for each key, a stage, an authorizer. */
final class ServerlessWebSocketApi {

    private static final String DEFAULT_STAGE = "default";

    private ServerlessWebSocketApi() {}

    static List<Generated> expand(SamResource written, Expansion expansion) {
        PropertyTables.check(written.owner(), written.type(), written.properties(), written.type());
        SamResource api = expansion.seen(written, "Auth", "Domain", "Routes");
        MapNode routes = check(api);
        WebSocketAuth auth = new WebSocketAuth(api);
        if (auth.isPresent() && !routes.entries().containsKey("$connect")) {
            throw api.refusal("Authorization is only available if there is a $connect route.");
        }
        List<Generated> all = new ArrayList<>();
        all.add(webSocketApi(api));
        all.addAll(new HttpDomain(api, expansion, stageName(api)).expand());
        Generated stage = stage(api);
        expansion.shared().refer(api, "Stage", stage.logicalId());
        all.add(stage);
        var route = new SamWebSocketRoute(api, auth);
        routes.entries().forEach((key, node) -> all.addAll(route.expand(key, node)));
        all.addAll(auth.resources());
        return all;
    }

    static Node stageName(SamResource api) {
        return api.properties().get("StageName").orElseGet(() -> ScalarNode.of(DEFAULT_STAGE, api.location()));
    }

    private static MapNode check(SamResource api) {
        Node routes = api.properties().get("Routes").orElseGet(() -> Draft.emptyMap(api.location()));
        if (!Literal.isTruthy(routes)) {
            throw api.refusal("WebSocket API must have at least one route.", routes.location());
        }
        api.properties()
                .get("IpAddressType")
                .filter(type -> !Literal.isIntrinsic(type))
                .filter(type -> !List.of("ipv4", "dualstack").contains(PythonText.str(type)))
                .ifPresent(type -> {
                    throw api.refusal("IpAddressType must be 'ipv4' or 'dualstack'.", type.location());
                });
        Optional<Node> mutualTls =
                api.properties().get("Domain").flatMap(domain -> domain.get("MutualTlsAuthentication"));
        Literal.truthy(mutualTls).ifPresent(node -> {
            throw api.refusal(
                    "Mutual TLS domain name association is not supported for Websocket APIs.", node.location());
        });
        return api.owner().map(routes, "Routes");
    }

    private static Generated webSocketApi(SamResource api) {
        MapNode properties = Draft.at(api.location())
                .copy(api.properties(), PropertyTables.takenOver("AWS::ApiGatewayV2::Api"))
                .put(
                        "Name",
                        api.properties().get("Name").orElseGet(() -> ScalarNode.of(api.logicalId(), api.location())))
                .put("ProtocolType", "WEBSOCKET")
                .build();
        return Generated.inPlaceOf(api, "AWS::ApiGatewayV2::Api", properties);
    }

    private static Generated stage(SamResource api) {
        Node name = stageName(api);
        if (Literal.string(name).filter("$default"::equals).isPresent()) {
            throw api.refusal("Stages cannot be named $default for WebSocket APIs.", name.location());
        }
        String written = name.asText().orElse("");
        String id = api.logicalId() + (written.equals(DEFAULT_STAGE) ? "Default" : written) + "Stage";
        MapNode properties = Draft.at(name.location())
                .put("ApiId", Intrinsics.ref(api.logicalId(), api.location()))
                .put("StageName", name)
                .copy(api.properties(), "StageVariables", "AccessLogSettings", "DefaultRouteSettings", "RouteSettings")
                .putTrue("AutoDeploy")
                .build();
        return Generated.resource(id, "AWS::ApiGatewayV2::Stage", properties, api);
    }
}
