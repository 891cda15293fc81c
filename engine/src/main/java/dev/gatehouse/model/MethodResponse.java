package dev.gatehouse.model;

import java.util.Map;

/**
 * A method response.
 *
 * @param statusCode like {@code 200}
 * @param responseParameters declared headers, like {@code method.response.header.X}
 * @param responseModels model name by content type
 */
public record MethodResponse(
        String statusCode, Map<String, Boolean> responseParameters, Map<String, String> responseModels) {

    /**
     * Takes copies of the maps, in their order.
     *
     * @param statusCode like {@code 200}
     * @param responseParameters declared headers, like {@code method.response.header.X}
     * @param responseModels model name by content type
     */
    public MethodResponse {
        responseParameters = Ordered.copy(responseParameters);
        responseModels = Ordered.copy(responseModels);
    }
}
