package dev.gatehouse.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The part of a REST API of which a deployment takes a snapshot.
 *
 * @param resources in the order of the template
 * @param authorizers by the name that methods refer to
 * @param models by name
 * @param gatewayResponses those that the API defines
 * @param binaryMediaTypes like {@code image/png}; bodies of these types are binary
 * @param minimumCompressionSize bytes, 0 to 10485760; absent for no compression
 * @param apiKeySource whether the key is in a header or comes from the authorizer
 * @param resourcePolicy the policy document as JSON text
 * @param resourcePolicyLocation where the template defines the policy; unknown without one
 */
public record RestDefinition(
        List<RestResource> resources,
        Map<String, Authorizer> authorizers,
        Map<String, Model> models,
        Map<GatewayResponseType, GatewayResponse> gatewayResponses,
        List<String> binaryMediaTypes,
        OptionalInt minimumCompressionSize,
        ApiKeySource apiKeySource,
        Optional<String> resourcePolicy,
        Location resourcePolicyLocation) {

    /**
     * Takes copies of the lists and maps, in their order.
     *
     * @param resources in the order of the template
     * @param authorizers by the name that methods refer to
     * @param models by name
     * @param gatewayResponses those that the API defines
     * @param binaryMediaTypes like {@code image/png}; bodies of these types are binary
     * @param minimumCompressionSize bytes, 0 to 10485760; absent for no compression
     * @param apiKeySource whether the key is in a header or comes from the authorizer
     * @param resourcePolicy the policy document as JSON text
     * @param resourcePolicyLocation where the template defines the policy; unknown without one
     */
    public RestDefinition {
        resources = List.copyOf(resources);
        authorizers = Ordered.copy(authorizers);
        models = Ordered.copy(models);
        gatewayResponses = Ordered.copy(gatewayResponses);
        binaryMediaTypes = List.copyOf(binaryMediaTypes);
    }

    /** {@return a builder; optional components are absent unless set} */
    public static RestDefinitionBuilder builder() {
        return new RestDefinitionBuilder();
    }
}
