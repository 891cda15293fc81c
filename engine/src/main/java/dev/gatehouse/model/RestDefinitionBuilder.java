package dev.gatehouse.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds a {@link RestDefinition}; what is not set is absent. */
public final class RestDefinitionBuilder {

    private List<RestResource> resources = List.of();
    private Map<String, Authorizer> authorizers = Map.of();
    private Map<String, Model> models = Map.of();
    private Map<GatewayResponseType, GatewayResponse> gatewayResponses = Map.of();
    private List<String> binaryMediaTypes = List.of();
    private OptionalInt minimumCompressionSize = OptionalInt.empty();
    private ApiKeySource apiKeySource = ApiKeySource.HEADER;
    private Optional<String> resourcePolicy = Optional.empty();

    RestDefinitionBuilder() {}

    public RestDefinitionBuilder resources(List<RestResource> resources) {
        this.resources = resources;
        return this;
    }

    public RestDefinitionBuilder authorizers(Map<String, Authorizer> authorizers) {
        this.authorizers = authorizers;
        return this;
    }

    public RestDefinitionBuilder models(Map<String, Model> models) {
        this.models = models;
        return this;
    }

    public RestDefinitionBuilder gatewayResponses(Map<GatewayResponseType, GatewayResponse> gatewayResponses) {
        this.gatewayResponses = gatewayResponses;
        return this;
    }

    public RestDefinitionBuilder binaryMediaTypes(List<String> binaryMediaTypes) {
        this.binaryMediaTypes = binaryMediaTypes;
        return this;
    }

    public RestDefinitionBuilder minimumCompressionSize(int minimumCompressionSize) {
        this.minimumCompressionSize = OptionalInt.of(minimumCompressionSize);
        return this;
    }

    public RestDefinitionBuilder apiKeySource(ApiKeySource apiKeySource) {
        this.apiKeySource = apiKeySource;
        return this;
    }

    public RestDefinitionBuilder resourcePolicy(String resourcePolicy) {
        this.resourcePolicy = Optional.of(resourcePolicy);
        return this;
    }

    public RestDefinition build() {
        return new RestDefinition(
                resources,
                authorizers,
                models,
                gatewayResponses,
                binaryMediaTypes,
                minimumCompressionSize,
                apiKeySource,
                resourcePolicy);
    }
}
