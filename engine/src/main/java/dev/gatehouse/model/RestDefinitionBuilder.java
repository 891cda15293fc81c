package dev.gatehouse.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds a {@link RestDefinition}; optional components are absent unless set. */
public final class RestDefinitionBuilder {

    private List<RestResource> resources = List.of();
    private Map<String, Authorizer> authorizers = Map.of();
    private Map<String, Model> models = Map.of();
    private Map<GatewayResponseType, GatewayResponse> gatewayResponses = Map.of();
    private List<String> binaryMediaTypes = List.of();
    private OptionalInt minimumCompressionSize = OptionalInt.empty();
    private ApiKeySource apiKeySource = ApiKeySource.HEADER;
    private Optional<String> resourcePolicy = Optional.empty();
    private Location resourcePolicyLocation = Location.unknown();

    RestDefinitionBuilder() {}

    /**
     * Sets the resources.
     *
     * @param resources with their methods
     * @return this builder
     */
    public RestDefinitionBuilder resources(List<RestResource> resources) {
        this.resources = resources;
        return this;
    }

    /**
     * Sets the authorizers.
     *
     * @param authorizers by the name that methods refer to
     * @return this builder
     */
    public RestDefinitionBuilder authorizers(Map<String, Authorizer> authorizers) {
        this.authorizers = authorizers;
        return this;
    }

    /**
     * Sets the models.
     *
     * @param models by name
     * @return this builder
     */
    public RestDefinitionBuilder models(Map<String, Model> models) {
        this.models = models;
        return this;
    }

    /**
     * Sets the gateway responses.
     *
     * @param gatewayResponses by type
     * @return this builder
     */
    public RestDefinitionBuilder gatewayResponses(Map<GatewayResponseType, GatewayResponse> gatewayResponses) {
        this.gatewayResponses = gatewayResponses;
        return this;
    }

    /**
     * Sets the media types of binary bodies.
     *
     * @param binaryMediaTypes like {@code image/*}
     * @return this builder
     */
    public RestDefinitionBuilder binaryMediaTypes(List<String> binaryMediaTypes) {
        this.binaryMediaTypes = binaryMediaTypes;
        return this;
    }

    /**
     * Sets the minimum compression size.
     *
     * @param minimumCompressionSize bytes, 0 to 10485760; absent for no compression
     * @return this builder
     */
    public RestDefinitionBuilder minimumCompressionSize(int minimumCompressionSize) {
        this.minimumCompressionSize = OptionalInt.of(minimumCompressionSize);
        return this;
    }

    /**
     * Sets where the API key of a call is.
     *
     * @param apiKeySource header or authorizer
     * @return this builder
     */
    public RestDefinitionBuilder apiKeySource(ApiKeySource apiKeySource) {
        this.apiKeySource = apiKeySource;
        return this;
    }

    /**
     * Sets the resource policy.
     *
     * @param resourcePolicy the policy document as JSON text
     * @return this builder
     */
    public RestDefinitionBuilder resourcePolicy(String resourcePolicy) {
        this.resourcePolicy = Optional.of(resourcePolicy);
        return this;
    }

    /**
     * Sets where the template defines the resource policy.
     *
     * @param resourcePolicyLocation file, line and element
     * @return this builder
     */
    public RestDefinitionBuilder resourcePolicyLocation(Location resourcePolicyLocation) {
        this.resourcePolicyLocation = resourcePolicyLocation;
        return this;
    }

    /** {@return the REST definition, with defaults for everything that was not set} */
    public RestDefinition build() {
        return new RestDefinition(
                resources,
                authorizers,
                models,
                gatewayResponses,
                binaryMediaTypes,
                minimumCompressionSize,
                apiKeySource,
                resourcePolicy,
                resourcePolicyLocation);
    }
}
