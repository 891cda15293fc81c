package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.GatewayResponse;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RequestValidator;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.RestDefinitionBuilder;
import dev.gatehouse.model.RestResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A REST API while resources and OpenAPI bodies add to it; the fields are filled in any order. */
public final class RestDraft implements ApiDraft {

    private final Parts api;
    private final Map<String, PathDraft> paths = new LinkedHashMap<>();
    private final Map<String, PathDraft> resources = new HashMap<>();
    private final Map<String, List<String>> parts = new HashMap<>();
    private final Map<String, RequestValidator> validators = new LinkedHashMap<>();
    private final Map<GatewayResponseType, GatewayResponse> gatewayResponses = new LinkedHashMap<>();
    private final Set<String> binaryMediaTypes = new LinkedHashSet<>();
    private final RestDefinitionBuilder settings = RestDefinition.builder();
    private EndpointType endpointType = EndpointType.EDGE;
    private List<String> vpcEndpointIds = List.of();

    /** An API with a root resource of that id. */
    public RestDraft(String logicalId, String id, String rootResourceId, Location location) {
        this.api = new Parts(logicalId, id, location);
        path("/", rootResourceId, location);
    }

    public void endpointType(EndpointType endpointType) {
        this.endpointType = endpointType;
    }

    public void vpcEndpointIds(List<String> vpcEndpointIds) {
        this.vpcEndpointIds = vpcEndpointIds;
    }

    /** The settings of the definition that only one place of the template says. */
    RestDefinitionBuilder settings() {
        return settings;
    }

    /** Validators by the name or id that methods refer to. */
    public Map<String, RequestValidator> validators() {
        return validators;
    }

    public Map<GatewayResponseType, GatewayResponse> gatewayResponses() {
        return gatewayResponses;
    }

    public Set<String> binaryMediaTypes() {
        return binaryMediaTypes;
    }

    /** The resource of that path, made if it is not there yet; its id is made from the path. */
    public PathDraft path(String path, Location place) {
        return path(path, PhysicalNames.apiGatewayId(api.logicalId + path), place);
    }

    /** The resource of that path, made with that id if it is not there yet. */
    public PathDraft path(String path, String resourceId, Location place) {
        PathDraft known = paths.get(path);
        if (known != null) {
            return known;
        }
        var made = new PathDraft(resourceId, path, place, new LinkedHashMap<>());
        paths.put(path, made);
        resources.putIfAbsent(resourceId, made);
        int slash = path.lastIndexOf('/');
        String parent = slash <= 0 ? "/" : path.substring(0, slash);
        if (path.length() > slash + 1) {
            parts.computeIfAbsent(parent, p -> new ArrayList<>()).add(path.substring(slash + 1));
        }
        return made;
    }

    /** The resource with that id. */
    public Optional<PathDraft> resource(String resourceId) {
        return Optional.ofNullable(resources.get(resourceId));
    }

    /** The last parts of the paths directly below that path. */
    public List<String> partsBelow(String parent) {
        return parts.getOrDefault(parent, List.of());
    }

    @Override
    public Parts parts() {
        return api;
    }

    /** The API as far as it is described now. */
    public RestApi finish() {
        return new RestApi(
                api.logicalId,
                api.id,
                api.name,
                endpointType,
                vpcEndpointIds,
                api.executeApiEndpointDisabled,
                definition(),
                new ArrayList<>(api.stages.values()),
                api.origin.finish(),
                api.location);
    }

    private RestDefinition definition() {
        return settings.resources(paths.values().stream().map(PathDraft::finish).toList())
                .authorizers(api.authorizers)
                .models(api.models)
                .gatewayResponses(gatewayResponses)
                .binaryMediaTypes(List.copyOf(binaryMediaTypes))
                .build();
    }

    /**
     * A resource of a REST API while its methods are collected.
     *
     * @param methods by verb
     */
    public record PathDraft(String id, String path, Location location, Map<String, Method> methods) {

        /** Adds a method; one of the same verb is replaced. */
        public void put(Method method) {
            methods.put(method.httpMethod(), method);
        }

        RestResource finish() {
            return new RestResource(id, path, List.copyOf(methods.values()), location);
        }
    }
}
