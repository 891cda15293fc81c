package dev.gatehouse.internal.templateimport.draft;

import java.util.Map;

/** How the members of authorizers and integrations are spelled: by OpenAPI's extensions or by a resource type. */
public enum MemberNames {
    /** The names of API Gateway's extensions of OpenAPI, which are the ones that readers use. */
    EXTENSION(Map.of()),
    /** {@code AWS::ApiGateway::Authorizer}, {@code Integration} of {@code AWS::ApiGateway::Method}. */
    REST_RESOURCE(Map.of("httpMethod", "IntegrationHttpMethod", "responses", "IntegrationResponses")),
    /** {@code AWS::ApiGatewayV2::Authorizer}. */
    AUTHORIZER_RESOURCE(Map.of("type", "AuthorizerType", "authorizerCredentials", "AuthorizerCredentialsArn")),
    /** {@code AWS::ApiGatewayV2::Integration}. */
    INTEGRATION_RESOURCE(Map.of(
            "type", "IntegrationType",
            "uri", "IntegrationUri",
            "httpMethod", "IntegrationMethod",
            "credentials", "CredentialsArn",
            "contentHandling", "ContentHandlingStrategy"));

    private final Map<String, String> special;

    MemberNames(Map<String, String> special) {
        this.special = special;
    }

    /** The extension's name of a member in this spelling. */
    public String of(String name) {
        boolean same = this == EXTENSION;
        return same ? name : special.getOrDefault(name, Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }
}
