package dev.gatehouse.model;

import java.util.Map;
import java.util.Optional;

/**
 * How a response of the integration is mapped to a method response.
 *
 * @param statusCode of the method response
 * @param selectionPattern absent for the default one
 * @param responseParameters target like {@code method.response.header.X} to mapping expression
 * @param responseTemplates VTL by content type
 * @param contentHandling whether bodies are converted between text and binary
 * @param location where the template defines it
 */
public record IntegrationResponse(
        String statusCode,
        Optional<String> selectionPattern,
        Map<String, String> responseParameters,
        Map<String, String> responseTemplates,
        ContentHandling contentHandling,
        Location location) {

    /**
     * Takes copies of the maps, in their order.
     *
     * @param statusCode of the method response
     * @param selectionPattern absent for the default one
     * @param responseParameters target like {@code method.response.header.X} to mapping expression
     * @param responseTemplates VTL by content type
     * @param contentHandling whether bodies are converted between text and binary
     * @param location where the template defines it
     */
    public IntegrationResponse {
        responseParameters = Ordered.copy(responseParameters);
        responseTemplates = Ordered.copy(responseTemplates);
    }
}
