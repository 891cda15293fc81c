package dev.gatehouse.model;

import java.util.Map;
import java.util.Optional;

/**
 * An integration response of a WebSocket route.
 *
 * @param key {@code $default} or a pattern between slashes
 * @param responseTemplates VTL by key
 * @param templateSelectionExpression selects the response template
 * @param responseParameters target to mapping expression
 * @param contentHandling whether bodies are converted between text and binary
 * @param location where the template defines it
 */
public record RouteIntegrationResponse(
        String key,
        Map<String, String> responseTemplates,
        Optional<String> templateSelectionExpression,
        Map<String, String> responseParameters,
        ContentHandling contentHandling,
        Location location) {

    /**
     * Takes copies of the maps, in their order.
     *
     * @param key {@code $default} or a pattern between slashes
     * @param responseTemplates VTL by key
     * @param templateSelectionExpression selects the response template
     * @param responseParameters target to mapping expression
     * @param contentHandling whether bodies are converted between text and binary
     * @param location where the template defines it
     */
    public RouteIntegrationResponse {
        responseTemplates = Ordered.copy(responseTemplates);
        responseParameters = Ordered.copy(responseParameters);
    }
}
