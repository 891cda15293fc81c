package dev.gatehouse.model;

import java.util.Map;

/**
 * A declared answer of a method.
 *
 * @param responseParameters declared headers, like {@code method.response.header.X}
 */
public record MethodResponse(
        String statusCode, Map<String, Boolean> responseParameters, Map<String, String> responseModels) {

    public MethodResponse {
        responseParameters = Ordered.copy(responseParameters);
        responseModels = Ordered.copy(responseModels);
    }
}
