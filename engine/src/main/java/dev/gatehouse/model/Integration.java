package dev.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The integration of a REST method.
 *
 * @param uri may hold stage variables and path variables; empty for MOCK
 * @param httpMethod the method of the backend call; {@code ANY} keeps the client's
 * @param requestParameters target like {@code integration.request.header.X} to mapping expression
 * @param requestTemplates VTL by content type
 * @param vpcLinkId present for connection type VPC_LINK; may hold a stage variable
 */
public record Integration(
        IntegrationType type,
        String uri,
        String httpMethod,
        Optional<String> credentials,
        Map<String, String> requestParameters,
        Map<String, String> requestTemplates,
        PassthroughBehavior passthroughBehavior,
        ContentHandling contentHandling,
        Duration timeout,
        List<IntegrationResponse> responses,
        List<String> cacheKeyParameters,
        Optional<String> cacheNamespace,
        Optional<String> vpcLinkId,
        boolean tlsVerificationSkipped,
        boolean streaming,
        Location location) {

    public Integration {
        requestParameters = Ordered.copy(requestParameters);
        requestTemplates = Ordered.copy(requestTemplates);
        responses = List.copyOf(responses);
        cacheKeyParameters = List.copyOf(cacheKeyParameters);
    }

    /** {@return a builder with every optional component absent} */
    public static IntegrationBuilder builder() {
        return new IntegrationBuilder();
    }
}
