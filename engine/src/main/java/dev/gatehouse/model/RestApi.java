package dev.gatehouse.model;

import java.util.List;

/**
 * A REST API (API Gateway version 1).
 *
 * @param vpcEndpointIds the interface endpoints that a private API is associated with
 * @param definition what a deployment takes a snapshot of
 */
public record RestApi(
        String logicalId,
        String id,
        String name,
        EndpointType endpointType,
        List<String> vpcEndpointIds,
        boolean executeApiEndpointDisabled,
        RestDefinition definition,
        List<StageDefinition> stages,
        ApiOrigin origin,
        Location location)
        implements ApiDefinition {

    public RestApi {
        vpcEndpointIds = List.copyOf(vpcEndpointIds);
        stages = List.copyOf(stages);
    }

    /** An API made of resources alone. */
    public RestApi(
            String logicalId,
            String id,
            String name,
            EndpointType endpointType,
            List<String> vpcEndpointIds,
            boolean executeApiEndpointDisabled,
            RestDefinition definition,
            List<StageDefinition> stages,
            Location location) {
        this(
                logicalId,
                id,
                name,
                endpointType,
                vpcEndpointIds,
                executeApiEndpointDisabled,
                definition,
                stages,
                ApiOrigin.resources(),
                location);
    }
}
