package dev.gatehouse.internal.pipeline.context;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The method or route that was matched.
 *
 * @param resourceId id of the REST resource; the route key's hash for others
 * @param path template path like {@code /pets/{id}}; for the default route {@code $default}
 * @param routeKey like {@code GET /pets/{id}}; {@code ANY} where the definition says so
 * @param pathParameters by name, as the event shows them
 */
public record RouteContext(String resourceId, String path, String routeKey, Map<String, String> pathParameters) {

    public RouteContext {
        pathParameters = pathParameters.size() < 2
                ? Map.copyOf(pathParameters)
                : Collections.unmodifiableMap(new LinkedHashMap<>(pathParameters));
    }
}
