package dev.gatehouse.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link Route}; optional components are absent unless set. */
public final class RouteBuilder {

    private String routeKey = "";
    private Authorization authorization = Authorization.none();
    private boolean apiKeyRequired = false;
    private Optional<RouteIntegration> integration = Optional.empty();
    private Map<String, Boolean> requestParameters = Map.of();
    private Map<String, String> requestModels = Map.of();
    private Optional<String> modelSelectionExpression = Optional.empty();
    private Optional<String> routeResponseSelectionExpression = Optional.empty();
    private List<String> routeResponses = List.of();
    private Map<String, MethodResponse> documented = Map.of();
    private String operationName = "";
    private Location location = Location.unknown();

    RouteBuilder() {}

    /**
     * Sets the route key.
     *
     * @param routeKey like {@code GET /pets/{id}}, {@code $default}, or a WebSocket route key
     * @return this builder
     */
    public RouteBuilder routeKey(String routeKey) {
        this.routeKey = routeKey;
        return this;
    }

    /**
     * Sets who may call.
     *
     * @param authorization kind, authorizer and scopes
     * @return this builder
     */
    public RouteBuilder authorization(Authorization authorization) {
        this.authorization = authorization;
        return this;
    }

    /**
     * Sets whether a call needs an API key.
     *
     * @param apiKeyRequired true if it does
     * @return this builder
     */
    public RouteBuilder apiKeyRequired(boolean apiKeyRequired) {
        this.apiKeyRequired = apiKeyRequired;
        return this;
    }

    /**
     * Sets the integration.
     *
     * @param integration of the route
     * @return this builder
     */
    public RouteBuilder integration(RouteIntegration integration) {
        this.integration = Optional.of(integration);
        return this;
    }

    /**
     * Sets the request parameters.
     *
     * @param requestParameters WebSocket only
     * @return this builder
     */
    public RouteBuilder requestParameters(Map<String, Boolean> requestParameters) {
        this.requestParameters = requestParameters;
        return this;
    }

    /**
     * Sets the request models.
     *
     * @param requestModels model name by key, WebSocket only
     * @return this builder
     */
    public RouteBuilder requestModels(Map<String, String> requestModels) {
        this.requestModels = requestModels;
        return this;
    }

    /**
     * Sets the expression that selects the model of a message.
     *
     * @param modelSelectionExpression like {@code $request.body.type}
     * @return this builder
     */
    public RouteBuilder modelSelectionExpression(String modelSelectionExpression) {
        this.modelSelectionExpression = Optional.of(modelSelectionExpression);
        return this;
    }

    /**
     * Makes the route two-way.
     *
     * @param routeResponseSelectionExpression {@code $default}
     * @return this builder
     */
    public RouteBuilder routeResponseSelectionExpression(String routeResponseSelectionExpression) {
        this.routeResponseSelectionExpression = Optional.of(routeResponseSelectionExpression);
        return this;
    }

    /**
     * Sets the route responses.
     *
     * @param routeResponses keys of the route's responses, WebSocket only
     * @return this builder
     */
    public RouteBuilder routeResponses(List<String> routeResponses) {
        this.routeResponses = routeResponses;
        return this;
    }

    /**
     * Sets the responses that an OpenAPI definition documents.
     *
     * @param documented by status, range like {@code 4XX}, or {@code default}
     * @return this builder
     */
    public RouteBuilder documented(Map<String, MethodResponse> documented) {
        this.documented = documented;
        return this;
    }

    /**
     * Sets the name of the operation.
     *
     * @param operationName of the operation
     * @return this builder
     */
    public RouteBuilder operationName(String operationName) {
        this.operationName = operationName;
        return this;
    }

    /**
     * Sets where the template defines it.
     *
     * @param location file, line and logical id
     * @return this builder
     */
    public RouteBuilder location(Location location) {
        this.location = location;
        return this;
    }

    /** {@return the route, with defaults for everything that was not set} */
    public Route build() {
        return new Route(
                routeKey,
                authorization,
                apiKeyRequired,
                integration,
                requestParameters,
                requestModels,
                modelSelectionExpression,
                routeResponseSelectionExpression,
                routeResponses,
                documented,
                operationName,
                location);
    }
}
