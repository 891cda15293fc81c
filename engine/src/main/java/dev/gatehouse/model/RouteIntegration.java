package dev.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The integration of an HTTP or WebSocket route.
 *
 * @param subtype first-class service integration, like {@code SQS-SendMessage}
 * @param payloadFormatVersion {@code 1.0} or {@code 2.0}
 * @param responseParameters by status code: target like {@code overwrite:header.X} to value
 * @param requestTemplates VTL by key, WebSocket only
 * @param responses WebSocket only
 */
public record RouteIntegration(
        IntegrationType type,
        Optional<String> subtype,
        String uri,
        String method,
        String payloadFormatVersion,
        Optional<String> credentials,
        Map<String, String> requestParameters,
        Map<String, Map<String, String>> responseParameters,
        Map<String, String> requestTemplates,
        Optional<String> templateSelectionExpression,
        PassthroughBehavior passthroughBehavior,
        ContentHandling contentHandling,
        Duration timeout,
        Optional<String> vpcLinkId,
        Optional<String> tlsServerName,
        List<RouteIntegrationResponse> responses,
        Location location) {

    public RouteIntegration {
        requestParameters = Ordered.copy(requestParameters);
        responseParameters = Ordered.copy(responseParameters);
        requestTemplates = Ordered.copy(requestTemplates);
        responses = List.copyOf(responses);
    }

    /** {@return a builder with every optional component absent} */
    public static RouteIntegrationBuilder builder() {
        return new RouteIntegrationBuilder();
    }
}
