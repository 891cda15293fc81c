package dev.gatehouse.model;

import java.util.Map;
import java.util.Optional;

/**
 * An integration response of a WebSocket route.
 *
 * @param key {@code $default} or a pattern between slashes
 */
public record RouteIntegrationResponse(
        String key,
        Map<String, String> responseTemplates,
        Optional<String> templateSelectionExpression,
        Map<String, String> responseParameters,
        ContentHandling contentHandling,
        Location location) {

    public RouteIntegrationResponse {
        responseTemplates = Ordered.copy(responseTemplates);
        responseParameters = Ordered.copy(responseParameters);
    }
}
