package dev.gatehouse.internal.template.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.WebSocketApi;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Describes WebSocket APIs. */
record WebSocketDescription(LogicalTexts texts) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(29);
    private static final String DEFAULT_KEY = "$request.header.x-api-key";

    JsonObject of(WebSocketApi api) {
        return new Members()
                .text("logicalId", api.logicalId())
                .text("protocol", "WEBSOCKET")
                .text("name", texts.of(api.name()))
                .json("stages", new JsonArray(List.copyOf(new StageDescription(texts).all(api.stages()))))
                .json("routes", new JsonArray(routes(api)))
                .map("authorizers", api.authorizers(), new AuthorizerDescription(texts)::of)
                .texts("models", api.models().keySet())
                .text("routeSelectionExpression", api.routeSelectionExpression())
                .text("apiKeySelectionExpression", keySource(api))
                .ifTrue("disableExecuteApiEndpoint", api.executeApiEndpointDisabled())
                .text("disableSchemaValidation", Settings.text(api, "disableSchemaValidation"))
                .build();
    }

    private static String keySource(WebSocketApi api) {
        return api.apiKeySelectionExpression().equals(DEFAULT_KEY) ? "" : api.apiKeySelectionExpression();
    }

    private List<Json> routes(WebSocketApi api) {
        return api.routes().stream()
                .sorted(Comparator.comparing(Route::routeKey))
                .<Json>map(route -> new RouteDescription(texts, DEFAULT_TIMEOUT)
                        .describe(new Members(), route)
                        .text("routeKey", route.routeKey())
                        .build())
                .toList();
    }
}
