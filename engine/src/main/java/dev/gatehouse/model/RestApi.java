package dev.gatehouse.model;

import java.util.List;

/**
 * A REST API (API Gateway version 1).
 *
 * @param logicalId name in the template's {@code Resources}
 * @param id physical id, ten lower-case letters and digits
 * @param name as in the template
 * @param endpointType edge-optimized, regional or private
 * @param vpcEndpointIds the interface endpoints that a private API is associated with
 * @param executeApiEndpointDisabled whether the API's own host name is disabled
 * @param definition the part of which a deployment takes a snapshot
 * @param stages in the order of the template
 * @param origin where the definition comes from
 * @param location where the template defines it
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

    /**
     * Takes copies of the lists.
     *
     * @param logicalId name in the template's {@code Resources}
     * @param id physical id, ten lower-case letters and digits
     * @param name as in the template
     * @param endpointType edge-optimized, regional or private
     * @param vpcEndpointIds the interface endpoints that a private API is associated with
     * @param executeApiEndpointDisabled whether the API's own host name is disabled
     * @param definition the part of which a deployment takes a snapshot
     * @param stages in the order of the template
     * @param origin where the definition comes from
     * @param location where the template defines it
     */
    public RestApi {
        vpcEndpointIds = List.copyOf(vpcEndpointIds);
        stages = List.copyOf(stages);
    }

    /**
     * An API that is defined by resources only.
     *
     * @param logicalId name in the template's {@code Resources}
     * @param id physical id, ten lower-case letters and digits
     * @param name as in the template
     * @param endpointType edge-optimized, regional or private
     * @param vpcEndpointIds the interface endpoints that a private API is associated with
     * @param executeApiEndpointDisabled whether the API's own host name is disabled
     * @param definition the part of which a deployment takes a snapshot
     * @param stages in the order of the template
     * @param location where the template defines it
     */
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
