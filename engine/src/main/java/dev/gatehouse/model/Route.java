package dev.gatehouse.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A route of an HTTP or WebSocket API.
 *
 * @param routeKey like {@code GET /pets/{id}}, {@code $default}, or a WebSocket route key
 * @param authorization how callers are checked
 * @param apiKeyRequired whether a call needs a key of a usage plan, WebSocket only
 * @param integration the integration; absent if the template has none
 * @param requestParameters WebSocket only
 * @param requestModels model name by key, WebSocket only
 * @param modelSelectionExpression selects the model of a message; WebSocket only
 * @param routeResponseSelectionExpression present for a two-way route; WebSocket only
 * @param routeResponses keys of the route's responses, WebSocket only
 * @param documented the responses that an OpenAPI definition documents, by status, range like {@code 4XX}, or {@code
 *     default}; HTTP only
 * @param operationName name of the OpenAPI operation; empty if it has none
 * @param location where the template defines it
 */
public record Route(
        String routeKey,
        Authorization authorization,
        boolean apiKeyRequired,
        Optional<RouteIntegration> integration,
        Map<String, Boolean> requestParameters,
        Map<String, String> requestModels,
        Optional<String> modelSelectionExpression,
        Optional<String> routeResponseSelectionExpression,
        List<String> routeResponses,
        Map<String, MethodResponse> documented,
        String operationName,
        Location location) {

    /**
     * Takes copies of the lists and maps, in their order.
     *
     * @param routeKey like {@code GET /pets/{id}}, {@code $default}, or a WebSocket route key
     * @param authorization how callers are checked
     * @param apiKeyRequired whether a call needs a key of a usage plan, WebSocket only
     * @param integration the integration; absent if the template has none
     * @param requestParameters WebSocket only
     * @param requestModels model name by key, WebSocket only
     * @param modelSelectionExpression selects the model of a message; WebSocket only
     * @param routeResponseSelectionExpression present for a two-way route; WebSocket only
     * @param routeResponses keys of the route's responses, WebSocket only
     * @param documented the responses that an OpenAPI definition documents, by status, range like {@code 4XX}, or
     *     {@code default}; HTTP only
     * @param operationName name of the OpenAPI operation; empty if it has none
     * @param location where the template defines it
     */
    public Route {
        requestParameters = Ordered.copy(requestParameters);
        requestModels = Ordered.copy(requestModels);
        routeResponses = List.copyOf(routeResponses);
        documented = Ordered.copy(documented);
    }

    /** {@return a builder; optional components are absent unless set} */
    public static RouteBuilder builder() {
        return new RouteBuilder();
    }

    /** {@return a builder with the values of this route} */
    public RouteBuilder toBuilder() {
        var builder = new RouteBuilder()
                .routeKey(routeKey)
                .authorization(authorization)
                .apiKeyRequired(apiKeyRequired)
                .requestParameters(requestParameters)
                .requestModels(requestModels)
                .routeResponses(routeResponses)
                .documented(documented)
                .operationName(operationName)
                .location(location);
        integration.ifPresent(builder::integration);
        modelSelectionExpression.ifPresent(builder::modelSelectionExpression);
        routeResponseSelectionExpression.ifPresent(builder::routeResponseSelectionExpression);
        return builder;
    }
}
