package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Cors;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteIntegration;
import dev.gatehouse.model.RouteIntegrationResponse;
import dev.gatehouse.model.WebSocketApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An HTTP or WebSocket API while resources and OpenAPI bodies add to it. */
public final class V2Draft implements ApiDraft {

    private final Parts api;
    private final ApiKind protocol;
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Map<String, RouteIntegration> integrations = new LinkedHashMap<>();
    private final Map<String, List<RouteIntegrationResponse>> integrationResponses = new LinkedHashMap<>();
    private final Map<String, List<String>> routeResponses = new LinkedHashMap<>();
    private Optional<Cors> cors = Optional.empty();
    private String routeSelectionExpression = "";
    private String apiKeySelectionExpression = "$request.header.x-api-key";

    public V2Draft(ApiKind protocol, String logicalId, String id, Location location) {
        this.protocol = protocol;
        this.api = new Parts(logicalId, id, location);
    }

    public ApiKind protocol() {
        return protocol;
    }

    /** Reads the CORS configuration of an HTTP API; credentials for any origin become a finding. */
    public void cors(Fields fields, MemberNames names) {
        List<String> origins = fields.decidingTexts(names.of("allowOrigins"));
        boolean credentials = fields.isTrue(names.of("allowCredentials"));
        if (credentials && origins.contains("*")) {
            fields.refusedByAws(
                    names.of("allowCredentials"),
                    "allow-credentials is not supported if 'allow-origin' is *",
                    "list the origins, or remove the credentials.");
        }
        this.cors = Optional.of(new Cors(
                origins,
                fields.decidingTexts(names.of("allowMethods")),
                fields.decidingTexts(names.of("allowHeaders")),
                fields.decidingTexts(names.of("exposeHeaders")),
                fields.integer(names.of("maxAge")).stream().boxed().findFirst(),
                credentials));
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

    @Override
    public Parts parts() {
        return api;
    }

    /** The API as far as it is described now. */
    public ApiDefinition finish() {
        return protocol == ApiKind.HTTP ? http() : webSocket();
    }

    private ApiDefinition http() {
        return new HttpApi(
                api.logicalId,
                api.id,
                api.name,
                api.executeApiEndpointDisabled,
                new ArrayList<>(routes.values()),
                api.authorizers,
                api.models,
                cors,
                new ArrayList<>(api.stages.values()),
                api.origin.finish(),
                api.location);
    }

    private ApiDefinition webSocket() {
        return new WebSocketApi(
                api.logicalId,
                api.id,
                api.name,
                routeSelectionExpression,
                apiKeySelectionExpression,
                api.executeApiEndpointDisabled,
                new ArrayList<>(routes.values()),
                api.authorizers,
                api.models,
                new ArrayList<>(api.stages.values()),
                api.origin.finish(),
                api.location);
    }
}
