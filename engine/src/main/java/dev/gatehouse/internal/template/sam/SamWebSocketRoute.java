package dev.gatehouse.internal.template.sam;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.auth.WebSocketAuth;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Generated;
import dev.gatehouse.internal.template.sam.property.Intrinsics;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.LogicalIds;
import dev.gatehouse.internal.template.sam.property.PropertyTables;
import dev.gatehouse.internal.template.sam.property.SamResource;
import java.util.List;
import java.util.Locale;

/** One route of a WebSocket API, with the integration and the permission for its function. */
record SamWebSocketRoute(SamResource api, WebSocketAuth auth) {

    private static final List<String> SPECIAL = List.of("$connect", "$disconnect", "$default");
    private static final String INTEGRATION = "AWS::ApiGatewayV2::Integration";

    List<Generated> expand(String key, Node node) {
        String id = api.logicalId() + idPart(key);
        MapNode route = api.owner().map(node, "Routes." + key);
        MapNode ownRoute = route(key, route, id);
        if (!route.entries().containsKey("FunctionArn")) {
            throw api.refusal("Route must have associated function.", route.location());
        }
        return List.of(
                Generated.resource(id + "Route", "AWS::ApiGatewayV2::Route", ownRoute, api),
                Generated.resource(id + "Integration", INTEGRATION, integration(route), api),
                Generated.permission(id + "Permission", function(route), source(key, route), api));
    }

    private MapNode route(String key, MapNode route, String id) {
        if (Literal.isTruthy(route.get("RequestParameters")) && !key.equals("$connect")) {
            throw api.refusal(
                    "Request parameters are only supported for the $connect route in WebSocket APIs.",
                    route.location());
        }
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
        return Intrinsics.routeArn(apiId(), ServerlessWebSocketApi.stageName(api), key, route.location());
    }

    private String idPart(String key) {
        String bare = SPECIAL.contains(key) ? key.substring(1) : key;
        if (!LogicalIds.isAlphanumeric(bare)) {
            throw api.refusal("Route key '" + key + "' must be alphanumeric. Only $connect, $disconnect, and $default"
                    + " special routes are supported.");
        }
        return bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1).toLowerCase(Locale.ROOT);
    }

    private Node apiId() {
        return Intrinsics.ref(api.logicalId(), api.location());
    }

    private static Node function(MapNode route) {
        return route.get("FunctionArn").orElse(route);
    }
}
