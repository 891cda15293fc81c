package dev.gatehouse.model;

import java.util.Map;
import java.util.Optional;

/**
 * How an integration's answer becomes the method's.
 *
 * @param selectionPattern absent for the default one
 * @param responseParameters target like {@code method.response.header.X} to mapping expression
 */
public record IntegrationResponse(
        String statusCode,
        Optional<String> selectionPattern,
        Map<String, String> responseParameters,
        Map<String, String> responseTemplates,
        ContentHandling contentHandling,
        Location location) {

    public IntegrationResponse {
        responseParameters = Ordered.copy(responseParameters);
        responseTemplates = Ordered.copy(responseTemplates);
    }
}
