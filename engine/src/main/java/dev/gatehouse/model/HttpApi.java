package dev.gatehouse.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP API (API Gateway version 2).
 *
 * @param logicalId name in the template's {@code Resources}
 * @param id physical id, ten lower-case letters and digits
 * @param name as in the template
 * @param executeApiEndpointDisabled whether the API's own host name is disabled
 * @param routes in the order of the template
 * @param authorizers by the name that routes refer to
 * @param models by name: the schemas of an OpenAPI definition, to which documented responses refer
 * @param cors absent for an API without CORS configuration
 * @param stages in the order of the template
 * @param origin where the definition comes from
 * @param location where the template defines it
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

    /**
     * Takes copies of the lists and maps, in their order.
     *
     * @param logicalId name in the template's {@code Resources}
     * @param id physical id, ten lower-case letters and digits
     * @param name as in the template
     * @param executeApiEndpointDisabled whether the API's own host name is disabled
     * @param routes in the order of the template
     * @param authorizers by the name that routes refer to
     * @param models by name: the schemas of an OpenAPI definition, to which documented responses refer
     * @param cors absent for an API without CORS configuration
     * @param stages in the order of the template
     * @param origin where the definition comes from
     * @param location where the template defines it
     */
    public HttpApi {
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
     * @param executeApiEndpointDisabled whether the API's own host name is disabled
     * @param routes in the order of the template
     * @param authorizers by the name that routes refer to
     * @param cors absent for an API without CORS configuration
     * @param stages in the order of the template
     * @param location where the template defines it
     */
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
