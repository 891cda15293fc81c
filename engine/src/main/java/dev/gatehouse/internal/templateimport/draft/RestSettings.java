package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.model.ApiKeySource;
import java.util.Optional;

/**
 * Reads the settings that a REST API's resource and its definition may both have.
 *
 * @param compressionSize what the setting is called; so are the others
 */
public record RestSettings(String compressionSize, String apiKeySource, String policy) {

    /** The properties of {@code AWS::ApiGateway::RestApi}. */
    public static final RestSettings RESOURCE =
            new RestSettings("MinimumCompressionSize", "ApiKeySourceType", "Policy");

    /** The extensions of OpenAPI. */
    public static final RestSettings EXTENSION = new RestSettings(
            "x-amazon-apigateway-minimum-compression-size",
            "x-amazon-apigateway-api-key-source",
            "x-amazon-apigateway-policy");

    private static final int LARGEST = 10_485_760;

    /** Sets those that are there; what AWS would refuse is a finding. */
    public void read(Fields fields, RestDraft api) {
        size(fields).ifPresent(api.settings()::minimumCompressionSize);
        fields.constant(ApiKeySource.class, apiKeySource).ifPresent(api.settings()::apiKeySource);
        ResourcePolicyReader.read(fields, policy)
                .ifPresent(json -> api.settings().resourcePolicy(json).resourcePolicyLocation(fields.at(policy)));
    }

    /** A warning where an API or domain demands the strict mode. */
    public static void tellAccessMode(Fields properties) {
        if (properties.decidingWord("EndpointAccessMode", "").equals("STRICT")) {
            properties.warning(
                    "EndpointAccessMode",
                    "EndpointAccessMode",
                    properties.element()
                            + ".EndpointAccessMode is STRICT, which is not simulated: calls whose TLS"
                            + " server name is not their Host, or that came by another type of endpoint, are not"
                            + " refused.",
                    "nothing, unless a test makes such calls.");
        }
    }

    /** Bytes from 0 to 10485760. */
    private Optional<Integer> size(Fields fields) {
        Optional<Integer> size = fields.decimal(compressionSize).map(Double::intValue);
        boolean fits = size.filter(bytes -> bytes < 0 || bytes > LARGEST).isEmpty();
        if (!fits) {
            fields.refusedByAws(
                    compressionSize,
                    "Invalid minimum compression size, must be between 0 and 10485760",
                    "write a number of bytes in that range, or leave the property out.");
        }
        return size.filter(bytes -> fits);
    }
}
