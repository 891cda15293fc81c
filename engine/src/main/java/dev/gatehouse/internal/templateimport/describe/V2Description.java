package dev.gatehouse.internal.templateimport.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonNull;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.ContentHandling;
import dev.gatehouse.model.Cors;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.PassthroughBehavior;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteIntegration;
import dev.gatehouse.model.RouteIntegrationResponse;
import dev.gatehouse.model.WebSocketApi;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Describes HTTP and WebSocket APIs. */
record V2Description(LogicalTexts texts) {

    private static final String DEFAULT_KEY = "$request.header.x-api-key";

    JsonObject of(HttpApi api) {
        List<Json> routes = api.routes().stream()
                .sorted(Comparator.comparing(V2Description::path).thenComparing(Route::routeKey))
                .<Json>map(route ->
                        route(new Members().text("method", method(route)).text("path", path(route)), route, 30))
                .toList();
        var members = Description.begun(api, "HTTP", texts)
                .json("routes", new JsonArray(routes))
                .map("authorizers", api.authorizers(), new AuthorizerDescription(texts)::of);
        api.cors().ifPresent(cors -> members.json("cors", cors(cors)));
        return members.ifTrue("disableExecuteApiEndpoint", api.executeApiEndpointDisabled())
                .text("failOnWarnings", Description.setting(api, "failOnWarnings"))
                .build();
    }

    JsonObject of(WebSocketApi api) {
        List<Json> routes = api.routes().stream()
                .sorted(Comparator.comparing(Route::routeKey))
                .<Json>map(route -> route(new Members(), route, 29))
                .toList();
        String key = api.apiKeySelectionExpression();
        return Description.begun(api, "WEBSOCKET", texts)
                .json("routes", new JsonArray(routes))
                .map("authorizers", api.authorizers(), new AuthorizerDescription(texts)::of)
                .texts("models", api.models().keySet())
                .text("routeSelectionExpression", api.routeSelectionExpression())
                .text("apiKeySelectionExpression", key.equals(DEFAULT_KEY) ? "" : key)
                .ifTrue("disableExecuteApiEndpoint", api.executeApiEndpointDisabled())
                .text("disableSchemaValidation", Description.setting(api, "disableSchemaValidation"))
                .build();
    }

    private JsonObject route(Members members, Route route, int defaultSeconds) {
        return new RouteDescription(texts, Duration.ofSeconds(defaultSeconds))
                .describe(members, route)
                .text("routeKey", route.routeKey())
                .build();
    }

    private static String path(Route route) {
        String key = route.routeKey();
        return key.substring(key.indexOf(' ') + 1);
    }

    private static String method(Route route) {
        String key = route.routeKey();
        return key.equals("$default") ? "ANY" : key.substring(0, Math.max(0, key.indexOf(' ')));
    }

    private static JsonObject cors(Cors cors) {
        return new Members()
                .texts("allowOrigins", cors.allowOrigins())
                .texts("allowMethods", cors.allowMethods())
                .texts("allowHeaders", cors.allowHeaders())
                .texts("exposeHeaders", cors.exposeHeaders())
                .number("maxAge", cors.maxAge())
                .ifTrue("allowCredentials", cors.allowCredentials())
                .build();
    }

    /** Describes routes of HTTP and WebSocket APIs; what equals AWS's default is left out. */
    private record RouteDescription(LogicalTexts texts, Duration defaultTimeout) {

        /** Adds everything but the name of the route. */
        Members describe(Members members, Route route) {
            return members.json(
                            "integration",
                            route.integration().<Json>map(this::integration).orElse(JsonNull.NULL))
                    .json("auth", AuthorizerDescription.auth(route.authorization()))
                    .json("apiKeyRequired", Json.of(route.apiKeyRequired()))
                    .map("requestParameters", route.requestParameters(), Json::of)
                    .texts("requestModels", route.requestModels())
                    .text("modelSelectionExpression", route.modelSelectionExpression())
                    .text("operationName", route.operationName())
                    .text("routeResponseSelectionExpression", route.routeResponseSelectionExpression())
                    .texts("routeResponses", route.routeResponses());
        }

        private Json integration(RouteIntegration integration) {
            var members = new Members()
                    .text("type", integration.type().name().toLowerCase(Locale.ROOT))
                    .text("subtype", integration.subtype());
            new Target(texts, integration.uri(), integration.method())
                    .describe(members, integration.type() == IntegrationType.MOCK);
            members.text("payloadFormatVersion", integration.payloadFormatVersion())
                    .unless("timeoutInMillis", defaultTimeout, integration.timeout());
            integration.vpcLinkId().ifPresent(link -> members.text("connectionType", "VPC_LINK")
                    .text("connectionId", texts.of(link)));
            Target.credentials(members, integration.credentials());
            return members.unless(
                            "passthroughBehavior", PassthroughBehavior.WHEN_NO_MATCH, integration.passthroughBehavior())
                    .unless("contentHandling", ContentHandling.NONE, integration.contentHandling())
                    .texts("requestTemplates", integration.requestTemplates().keySet())
                    .text("templateSelectionExpression", integration.templateSelectionExpression())
                    .texts("requestParameters", texts.of(integration.requestParameters()))
                    .map("responseParameters", integration.responseParameters(), this::texts)
                    .map("integrationResponses", integration.responses(), RouteIntegrationResponse::key, this::response)
                    .build();
        }

        private Json texts(Map<String, String> map) {
            Map<String, Json> members = new LinkedHashMap<>();
            texts.of(map).forEach((name, value) -> members.put(name, Json.of(value)));
            return Json.object(members);
        }

        private Json response(RouteIntegrationResponse response) {
            return new Members()
                    .texts("responseParameters", texts.of(response.responseParameters()))
                    .texts("responseTemplates", response.responseTemplates().keySet())
                    .build();
        }
    }
}
