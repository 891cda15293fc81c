package dev.gatehouse.internal.environment;

import dev.gatehouse.http.HttpRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request to an AWS service, as the service would receive it.
 *
 * @param service like {@code sqs}, {@code dynamodb}, {@code states}
 * @param action like {@code SendMessage}; empty for the path style
 * @param request target is path and query; unsigned
 * @param parameters resolved parameters of a first-class integration, by name
 * @param credentials ARN of the role or user in whose name the service is called; absent if none is named
 */
public record ServiceRequest(
        String service,
        String region,
        String action,
        HttpRequest request,
        Map<String, String> parameters,
        Duration timeout,
        Stopwatch stopwatch,
        Optional<String> credentials) {

    public ServiceRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
