package dev.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The integration of a REST method.
 *
 * @param type how the backend is called
 * @param uri may contain stage variables and path variables; empty for MOCK
 * @param httpMethod the method of the backend call; {@code ANY} keeps the client's
 * @param credentials ARN of the role with whose permissions it is called; absent for none
 * @param requestParameters target like {@code integration.request.header.X} to mapping expression
 * @param requestTemplates VTL by content type
 * @param passthroughBehavior what happens to a body that no request template matches
 * @param contentHandling whether bodies are converted between text and binary
 * @param timeout 50 milliseconds to 29 seconds, or longer if the template says so
 * @param responses patterns and mappings of the responses
 * @param cacheKeyParameters declared parameters that distinguish cache entries
 * @param cacheNamespace methods of the same namespace share entries; absent for that of the resource
 * @param vpcLinkId present for connection type VPC_LINK; may contain a stage variable
 * @param tlsVerificationSkipped whether the backend's certificate is not checked
 * @param streaming whether the response is streamed
 * @param location where the template defines it
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

    /**
     * Takes copies of the lists and maps, in their order.
     *
     * @param type how the backend is called
     * @param uri may contain stage variables and path variables; empty for MOCK
     * @param httpMethod the method of the backend call; {@code ANY} keeps the client's
     * @param credentials ARN of the role with whose permissions it is called; absent for none
     * @param requestParameters target like {@code integration.request.header.X} to mapping expression
     * @param requestTemplates VTL by content type
     * @param passthroughBehavior what happens to a body that no request template matches
     * @param contentHandling whether bodies are converted between text and binary
     * @param timeout how long it may take
     * @param responses patterns and mappings of the responses
     * @param cacheKeyParameters declared parameters that distinguish cache entries
     * @param cacheNamespace methods of the same namespace share entries; absent for that of the resource
     * @param vpcLinkId present for connection type VPC_LINK; may contain a stage variable
     * @param tlsVerificationSkipped whether the backend's certificate is not checked
     * @param streaming whether the response is streamed
     * @param location where the template defines it
     */
    public Integration {
        requestParameters = Ordered.copy(requestParameters);
        requestTemplates = Ordered.copy(requestTemplates);
        responses = List.copyOf(responses);
        cacheKeyParameters = List.copyOf(cacheKeyParameters);
    }

    /** {@return a builder; optional components are absent unless set} */
    public static IntegrationBuilder builder() {
        return new IntegrationBuilder();
    }
}
