package dev.gatehouse.internal.template.draft;

import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.Cors;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Model;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteIntegration;
import dev.gatehouse.model.RouteIntegrationResponse;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.WebSocketApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An HTTP or WebSocket API while resources and OpenAPI bodies add to it. */
public final class V2Draft {

    private final String logicalId;
    private final String id;
    private final ApiKind protocol;
    private final Location location;
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Map<String, Authorizer> authorizers = new LinkedHashMap<>();
    private final Map<String, Model> models = new LinkedHashMap<>();
    private final Map<String, String> modelIds = new LinkedHashMap<>();
    private final Map<String, RouteIntegration> integrations = new LinkedHashMap<>();
    private final Map<String, List<RouteIntegrationResponse>> integrationResponses = new LinkedHashMap<>();
    private final Map<String, List<String>> routeResponses = new LinkedHashMap<>();
    private final Map<String, StageDefinition> stages = new LinkedHashMap<>();
    private final OriginDraft origin = new OriginDraft();
    private String name = "";
    private boolean executeApiEndpointDisabled;
    private Optional<Cors> cors = Optional.empty();
    private String routeSelectionExpression = "";
    private String apiKeySelectionExpression = "$request.header.x-api-key";

    public V2Draft(ApiKind protocol, String logicalId, String id, Location location) {
        this.protocol = protocol;
        this.logicalId = logicalId;
        this.id = id;
        this.location = location;
    }

    public ApiKind protocol() {
        return protocol;
    }

    public String logicalId() {
        return logicalId;
    }

    public String id() {
        return id;
    }

    /** Where the definition comes from. */
    public OriginDraft origin() {
        return origin;
    }

    public String name() {
        return name;
    }

    public void name(String name) {
        this.name = name;
    }

    public void executeApiEndpointDisabled(boolean executeApiEndpointDisabled) {
        this.executeApiEndpointDisabled = executeApiEndpointDisabled;
    }

    public void cors(Cors cors) {
        this.cors = Optional.of(cors);
    }

    public void routeSelectionExpression(String expression) {
        this.routeSelectionExpression = expression;
    }

    public void apiKeySelectionExpression(String expression) {
        this.apiKeySelectionExpression = expression;
    }

    /** Routes by route key. */
    public Map<String, Route> routes() {
        return routes;
    }

    public Map<String, Authorizer> authorizers() {
        return authorizers;
    }

    public Map<String, Model> models() {
        return models;
    }

    /** Names of models by what {@code Ref} of their resource gives. */
    public Map<String, String> modelIds() {
        return modelIds;
    }

    /** Integrations by logical id. */
    public Map<String, RouteIntegration> integrations() {
        return integrations;
    }

    /** Integration responses by the logical id of their integration. */
    public Map<String, List<RouteIntegrationResponse>> integrationResponses() {
        return integrationResponses;
    }

    /** Keys of route responses by the logical id of their route. */
    public Map<String, List<String>> routeResponses() {
        return routeResponses;
    }

    /** Stages by name. */
    public Map<String, StageDefinition> stages() {
        return stages;
    }

    /** The API as far as it is described now. */
    public ApiDefinition finish() {
        return protocol == ApiKind.HTTP ? http() : webSocket();
    }

    private ApiDefinition http() {
        return new HttpApi(
                logicalId,
                id,
                name,
                executeApiEndpointDisabled,
                new ArrayList<>(routes.values()),
                authorizers,
                models,
                cors,
                new ArrayList<>(stages.values()),
                origin.finish(),
                location);
    }

    private ApiDefinition webSocket() {
        return new WebSocketApi(
                logicalId,
                id,
                name,
                routeSelectionExpression,
                apiKeySelectionExpression,
                executeApiEndpointDisabled,
                new ArrayList<>(routes.values()),
                authorizers,
                models,
                new ArrayList<>(stages.values()),
                origin.finish(),
                location);
    }
}
