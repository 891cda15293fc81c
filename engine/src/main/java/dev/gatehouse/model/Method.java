package dev.gatehouse.model;

import java.util.Map;
import java.util.Optional;

/**
 * A method of a resource.
 *
 * @param httpMethod upper case; {@code ANY} for all methods that the resource does not define
 * @param authorization how callers are checked
 * @param apiKeyRequired whether a call needs a key of a usage plan
 * @param requestParameters declared parameters, like {@code method.request.querystring.q}, and whether they are
 *     required
 * @param requestModels model name by content type
 * @param requestValidator what is validated; absent for nothing
 * @param responses by status code, like {@code 200}
 * @param integration the integration; absent if the template has none
 * @param operationName name of the OpenAPI operation; empty if it has none
 * @param location where the template defines it
 */
public record Method(
        String httpMethod,
        Authorization authorization,
        boolean apiKeyRequired,
        Map<String, Boolean> requestParameters,
        Map<String, String> requestModels,
        Optional<RequestValidator> requestValidator,
        Map<String, MethodResponse> responses,
        Optional<Integration> integration,
        String operationName,
        Location location) {

    /**
     * Takes copies of the maps, in their order.
     *
     * @param httpMethod upper case; {@code ANY} for all methods that the resource does not define
     * @param authorization how callers are checked
     * @param apiKeyRequired whether a call needs a key of a usage plan
     * @param requestParameters declared parameters, like {@code method.request.querystring.q}, and whether they are
     *     required
     * @param requestModels model name by content type
     * @param requestValidator what is validated; absent for nothing
     * @param responses by status code, like {@code 200}
     * @param integration the integration; absent if the template has none
     * @param operationName name of the OpenAPI operation; empty if it has none
     * @param location where the template defines it
     */
    public Method {
        requestParameters = Ordered.copy(requestParameters);
        requestModels = Ordered.copy(requestModels);
        responses = Ordered.copy(responses);
    }

    /** {@return a builder; optional components are absent unless set} */
    public static MethodBuilder builder() {
        return new MethodBuilder();
    }

    /** {@return a builder with the values of this method} */
    public MethodBuilder toBuilder() {
        var builder = new MethodBuilder()
                .httpMethod(httpMethod)
                .authorization(authorization)
                .apiKeyRequired(apiKeyRequired)
                .requestParameters(requestParameters)
                .requestModels(requestModels)
                .responses(responses)
                .operationName(operationName)
                .location(location);
        requestValidator.ifPresent(builder::requestValidator);
        integration.ifPresent(builder::integration);
        return builder;
    }
}
