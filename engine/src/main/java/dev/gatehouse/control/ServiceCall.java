package dev.gatehouse.control;

import dev.gatehouse.http.HttpRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A call of an AWS service, as the service would receive it.
 *
 * @param service like {@code sqs}
 * @param region of the service, like {@code us-east-1}
 * @param action like {@code SendMessage}; from the integration, the header {@code X-Amz-Target} or the parameter {@code
 *     Action}
 * @param request its target is path and query; without a signature
 * @param parameters resolved parameters of a service integration of an HTTP API, by name; otherwise empty
 * @param credentials ARN of the role or user with whose permissions the service is called; absent if none is named
 */
public record ServiceCall(
        String service,
        String region,
        String action,
        HttpRequest request,
        Map<String, String> parameters,
        Optional<String> credentials) {

    /**
     * Takes a copy of the map.
     *
     * @param service like {@code sqs}
     * @param region of the service, like {@code us-east-1}
     * @param action like {@code SendMessage}; from the integration, the header {@code X-Amz-Target} or the parameter
     *     {@code Action}
     * @param request its target is path and query; without a signature
     * @param parameters resolved parameters of a service integration of an HTTP API, by name; otherwise empty
     * @param credentials ARN of the role or user with whose permissions the service is called; absent if none is named
     */
    public ServiceCall {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
