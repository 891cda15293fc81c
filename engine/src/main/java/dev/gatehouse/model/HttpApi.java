package dev.gatehouse.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP API (API Gateway version 2).
 *
 * @param authorizers by the name that routes refer to
 * @param models by name: the schemas of an OpenAPI definition, to which documented answers refer
 */
public record HttpApi(
        String logicalId,
        String id,
        String name,
        boolean executeApiEndpointDisabled,
        List<Route> routes,
        Map<String, Authorizer> authorizers,
        Map<String, Model> models,
        Optional<Cors> cors,
        List<StageDefinition> stages,
        ApiOrigin origin,
        Location location)
        implements ApiDefinition {

    public HttpApi {
        routes = List.copyOf(routes);
        authorizers = Ordered.copy(authorizers);
        models = Ordered.copy(models);
        stages = List.copyOf(stages);
    }

    /** An API made of resources alone. */
    public HttpApi(
            String logicalId,
            String id,
            String name,
            boolean executeApiEndpointDisabled,
            List<Route> routes,
            Map<String, Authorizer> authorizers,
            Optional<Cors> cors,
            List<StageDefinition> stages,
            Location location) {
        this(
                logicalId,
                id,
                name,
                executeApiEndpointDisabled,
                routes,
                authorizers,
                Map.of(),
                cors,
                stages,
                ApiOrigin.resources(),
                location);
    }
}
