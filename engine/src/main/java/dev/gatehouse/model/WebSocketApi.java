package dev.gatehouse.model;

import java.util.List;
import java.util.Map;

/**
 * A WebSocket API (API Gateway version 2).
 *
 * @param logicalId name in the template's {@code Resources}
 * @param id physical id, ten lower-case letters and digits
 * @param name as in the template
 * @param routeSelectionExpression like {@code $request.body.action}
 * @param apiKeySelectionExpression where the key is, {@code $request.header.x-api-key} unless the template says
 *     otherwise
 * @param executeApiEndpointDisabled whether the API's own host name is disabled
 * @param routes in the order of the template
 * @param authorizers by the name that routes refer to
 * @param models by name
 * @param stages in the order of the template
 * @param origin where the definition comes from
 * @param location where the template defines it
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

    /**
     * Takes copies of the lists and maps, in their order.
     *
     * @param logicalId name in the template's {@code Resources}
     * @param id physical id, ten lower-case letters and digits
     * @param name as in the template
     * @param routeSelectionExpression like {@code $request.body.action}
     * @param apiKeySelectionExpression where the key is, {@code $request.header.x-api-key} unless the template says
     *     otherwise
     * @param executeApiEndpointDisabled whether the API's own host name is disabled
     * @param routes in the order of the template
     * @param authorizers by the name that routes refer to
     * @param models by name
     * @param stages in the order of the template
     * @param origin where the definition comes from
     * @param location where the template defines it
     */
    public WebSocketApi {
        routes = List.copyOf(routes);
        authorizers = Ordered.copy(authorizers);
        models = Ordered.copy(models);
        stages = List.copyOf(stages);
    }

    /**
     * An API that is defined by resources only.
     *
     * @param logicalId name in the template's {@code Resources}
     * @param id physical id, ten lower-case letters and digits
     * @param name as in the template
     * @param routeSelectionExpression like {@code $request.body.action}
     * @param apiKeySelectionExpression where the key is, {@code $request.header.x-api-key} unless the template says
     *     otherwise
     * @param executeApiEndpointDisabled whether the API's own host name is disabled
     * @param routes in the order of the template
     * @param authorizers by the name that routes refer to
     * @param models by name
     * @param stages in the order of the template
     * @param location where the template defines it
     */
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
