package dev.gatehouse.access;

import dev.gatehouse.model.Location;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who may call a route of a stage.
 *
 * @param api logical id of the API
 * @param stage name of the stage
 * @param route like {@code GET /orders/{id}}, {@code $default} or a WebSocket route key
 * @param openness whether anybody may call, and why
 * @param guards all of which a caller must pass; empty if anybody may call
 * @param settings other settings of the route, by name: {@code throttle}, {@code cache}, {@code cors}
 * @param location of the route in the template
 */
public record RouteAccess(
        String api,
        String stage,
        String route,
        Openness openness,
        List<RouteGuard> guards,
        Map<String, String> settings,
        Location location) {

    /**
     * Takes copies of the list and of the map, in their order.
     *
     * @param api logical id of the API
     * @param stage name of the stage
     * @param route like {@code GET /orders/{id}}, {@code $default} or a WebSocket route key
     * @param openness whether anybody may call, and why
     * @param guards all of which a caller must pass; empty if anybody may call
     * @param settings other settings of the route, by name: {@code throttle}, {@code cache}, {@code cors}
     * @param location of the route in the template
     */
    public RouteAccess {
        guards = List.copyOf(guards);
        settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** {@return whether anybody may call} */
    public boolean isOpen() {
        return openness != Openness.GUARDED;
    }

    /** {@return whether this is the route by which the gateway answers preflights of a path} */
    public boolean isPreflight() {
        return route.startsWith("OPTIONS ") && settings.containsKey("mock");
    }

    /** {@return the route and its guards on one line, without places in the template} */
    public String line() {
        String who = isOpen()
                ? "open: " + openness.reason()
                : guards.stream().map(RouteGuard::text).collect(Collectors.joining(", "));
        return api + " " + stage + " " + route + " -> " + who;
    }
}
