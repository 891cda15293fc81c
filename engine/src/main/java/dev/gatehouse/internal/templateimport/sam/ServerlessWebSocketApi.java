package dev.gatehouse.internal.templateimport.sam;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.sam.auth.WebSocketAuth;
import dev.gatehouse.internal.templateimport.sam.definition.Expansion;
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
import java.util.Locale;
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
        api.refuseIf(
                auth.isPresent() && !routes.entries().containsKey("$connect"),
                "Authorization is only available if there is a $connect route.");
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
        api.refuseIf(!Literal.isTruthy(routes), "WebSocket API must have at least one route.", routes.location());
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
        api.refuseIf(
                Literal.string(name).filter("$default"::equals).isPresent(),
                "Stages cannot be named $default for WebSocket APIs.",
                name.location());
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

    /** One route of a WebSocket API, with the integration and the permission for its function. */
    private record SamWebSocketRoute(SamResource api, WebSocketAuth auth) {

        private static final List<String> SPECIAL = List.of("$connect", "$disconnect", "$default");
        private static final String INTEGRATION = "AWS::ApiGatewayV2::Integration";

        List<Generated> expand(String key, Node node) {
            String id = api.logicalId() + idPart(key);
            MapNode route = api.owner().map(node, "Routes." + key);
            MapNode ownRoute = route(key, route, id);
            api.refuseIf(
                    !route.entries().containsKey("FunctionArn"),
                    "Route must have associated function.",
                    route.location());
            return List.of(
                    Generated.resource(id + "Route", "AWS::ApiGatewayV2::Route", ownRoute, api),
                    Generated.resource(id + "Integration", INTEGRATION, integration(route), api),
                    Generated.permission(id + "Permission", function(route), source(key, route), api));
        }

        private MapNode route(String key, MapNode route, String id) {
            api.refuseIf(
                    Literal.isTruthy(route.get("RequestParameters")) && !key.equals("$connect"),
                    "Request parameters are only supported for the $connect route in WebSocket APIs.",
                    route.location());
            Draft draft = Draft.at(route.location())
                    .put("ApiId", apiId())
                    .put("RouteKey", key)
                    .copy(route, PropertyTables.takenOver("AWS::ApiGatewayV2::Route"))
                    .put("Target", Intrinsics.sub("integrations/${" + id + "Integration}", route.location()));
            auth.secure(key, draft);
            return draft.build();
        }

        private MapNode integration(MapNode route) {
            return Draft.at(route.location())
                    .put("ApiId", apiId())
                    .put("IntegrationType", "AWS_PROXY")
                    .put("IntegrationUri", Intrinsics.invocationUri(function(route), route.location()))
                    .putIfPresent("TimeoutInMillis", route.get("IntegrationTimeout"))
                    .build();
        }

        private MapNode source(String key, MapNode route) {
            Location at = route.location();
            Draft names = Draft.at(at).put("__Stage__", stageName(api)).put("__Key__", key);
            return Intrinsics.executeApiArn(apiId(), Intrinsics.sub("${__Stage__}/${__Key__}", names, at), at);
        }

        private String idPart(String key) {
            String bare = SPECIAL.contains(key) ? key.substring(1) : key;
            api.refuseIf(
                    !LogicalIds.isAlphanumeric(bare),
                    "Route key '" + key + "' must be alphanumeric. Only $connect, $disconnect, and $default"
                            + " special routes are supported.");
            return bare.substring(0, 1).toUpperCase(Locale.ROOT)
                    + bare.substring(1).toLowerCase(Locale.ROOT);
        }

        private Node apiId() {
            return Intrinsics.ref(api.logicalId(), api.location());
        }

        private static Node function(MapNode route) {
            return route.get("FunctionArn").orElse(route);
        }
    }
}
