package dev.gatehouse.internal.template.openapi;

import java.util.Map;

/** The extensions at the top of an OpenAPI body that a REST API understands. */
final class RestExtensions {

    static final Map<String, RestExtension> READERS = Map.of(
            "x-amazon-apigateway-api-key-source", new ApiKeySourceExtension(),
            "x-amazon-apigateway-binary-media-types", new BinaryMediaTypesExtension(),
            "x-amazon-apigateway-minimum-compression-size", new MinimumCompressionSizeExtension(),
            "x-amazon-apigateway-policy", new PolicyExtension(),
            "x-amazon-apigateway-gateway-responses", new GatewayResponsesExtension(),
            "x-amazon-apigateway-request-validators", new RequestValidatorsExtension());

    private RestExtensions() {}
}
