package dev.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The integration of an HTTP or WebSocket route.
 *
 * @param type how the backend is called
 * @param subtype a service integration, like {@code SQS-SendMessage}
 * @param uri may contain stage variables; empty for a service integration
 * @param method the method of the backend call; {@code ANY} keeps the client's
 * @param payloadFormatVersion {@code 1.0} or {@code 2.0}
 * @param credentials ARN of the role with whose permissions it is called; absent for none
 * @param requestParameters target like {@code overwrite:header.X} to value, or the parameters of a service integration
 * @param responseParameters by status code: target like {@code overwrite:header.X} to value
 * @param requestTemplates VTL by key, WebSocket only
 * @param templateSelectionExpression selects the request template; WebSocket only
 * @param passthroughBehavior what happens to a message that no request template matches
 * @param contentHandling whether bodies are converted between text and binary
 * @param timeout 50 milliseconds to 30 seconds
 * @param vpcLinkId present for connection type VPC_LINK
 * @param tlsServerName the name that the backend's certificate must have; has no effect on a test
 * @param responses WebSocket only
 * @param location where the template defines it
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

    /**
     * Takes copies of the lists and maps, in their order.
     *
     * @param type how the backend is called
     * @param subtype a service integration, like {@code SQS-SendMessage}
     * @param uri may contain stage variables; empty for a service integration
     * @param method the method of the backend call; {@code ANY} keeps the client's
     * @param payloadFormatVersion {@code 1.0} or {@code 2.0}
     * @param credentials ARN of the role with whose permissions it is called; absent for none
     * @param requestParameters target like {@code overwrite:header.X} to value, or the parameters of a service
     *     integration
     * @param responseParameters by status code: target like {@code overwrite:header.X} to value
     * @param requestTemplates VTL by key, WebSocket only
     * @param templateSelectionExpression selects the request template; WebSocket only
     * @param passthroughBehavior what happens to a message that no request template matches
     * @param contentHandling whether bodies are converted between text and binary
     * @param timeout how long it may take
     * @param vpcLinkId present for connection type VPC_LINK
     * @param tlsServerName the name that the backend's certificate must have; has no effect on a test
     * @param responses WebSocket only
     * @param location where the template defines it
     */
    public RouteIntegration {
        requestParameters = Ordered.copy(requestParameters);
        responseParameters = Ordered.copy(responseParameters);
        requestTemplates = Ordered.copy(requestTemplates);
        responses = List.copyOf(responses);
    }

    /** {@return a builder; optional components are absent unless set} */
    public static RouteIntegrationBuilder builder() {
        return new RouteIntegrationBuilder();
    }
}
