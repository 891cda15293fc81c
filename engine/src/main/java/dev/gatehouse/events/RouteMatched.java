package dev.gatehouse.events;

import dev.gatehouse.model.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A method or route was found for the request.
 *
 * @param route like {@code GET /pets/{id}}, or a WebSocket route key
 * @param pathParameters as sent
 * @param location where the template defines the method or route
 */
public record RouteMatched(String route, Map<String, String> pathParameters, Location location) implements Fact {

    /**
     * Takes a copy of the map.
     *
     * @param route like {@code GET /pets/{id}}, or a WebSocket route key
     * @param pathParameters as sent
     * @param location where the template defines the method or route
     */
    public RouteMatched {
        pathParameters = pathParameters.size() < 2
                ? Map.copyOf(pathParameters)
                : Collections.unmodifiableMap(new LinkedHashMap<>(pathParameters));
    }

    @Override
    public GateName gate() {
        return GateName.ROUTING;
    }

    @Override
    public String story() {
        return "matched " + route + (pathParameters.isEmpty() ? "" : " with " + pathParameters) + " at " + location;
    }
}
