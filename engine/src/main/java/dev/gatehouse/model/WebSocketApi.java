package dev.gatehouse.model;

import java.util.List;
import java.util.Map;

/**
 * A WebSocket API (API Gateway version 2).
 *
 * @param routeSelectionExpression like {@code $request.body.action}
 * @param models by name
 */
public record WebSocketApi(
        String logicalId,
        String id,
        String name,
        String routeSelectionExpression,
        String apiKeySelectionExpression,
        boolean executeApiEndpointDisabled,
        List<Route> routes,
        Map<String, Authorizer> authorizers,
        Map<String, Model> models,
        List<StageDefinition> stages,
        ApiOrigin origin,
        Location location)
        implements ApiDefinition {

    public WebSocketApi {
        routes = List.copyOf(routes);
        authorizers = Ordered.copy(authorizers);
        models = Ordered.copy(models);
        stages = List.copyOf(stages);
    }

    /** An API made of resources alone. */
    public WebSocketApi(
            String logicalId,
            String id,
            String name,
            String routeSelectionExpression,
            String apiKeySelectionExpression,
            boolean executeApiEndpointDisabled,
            List<Route> routes,
            Map<String, Authorizer> authorizers,
            Map<String, Model> models,
            List<StageDefinition> stages,
            Location location) {
        this(
                logicalId,
                id,
                name,
                routeSelectionExpression,
                apiKeySelectionExpression,
                executeApiEndpointDisabled,
                routes,
                authorizers,
                models,
                stages,
                ApiOrigin.resources(),
                location);
    }
}
