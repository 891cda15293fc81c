package dev.gatehouse.model;

import java.util.Map;
import java.util.Optional;

/**
 * A method of a resource.
 *
 * @param httpMethod upper case; {@code ANY} for all that the resource does not name
 * @param requestParameters declared parameters, like {@code method.request.querystring.q}, and whether they are required
 * @param requestModels model name by content type
 * @param responses by status code, like {@code 200}
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

    public Method {
        requestParameters = Ordered.copy(requestParameters);
        requestModels = Ordered.copy(requestModels);
        responses = Ordered.copy(responses);
    }

    /** {@return a builder with every optional component absent} */
    public static MethodBuilder builder() {
        return new MethodBuilder();
    }

    /** {@return a builder that holds everything of this method} */
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
