package dev.gatehouse.access;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Who may call each route of each stage.
 *
 * @param template file name of the template
 * @param routes sorted by API, stage, path and method
 */
public record GatewayAccess(String template, List<RouteAccess> routes) {

    /**
     * Takes a copy of the list.
     *
     * @param template file name of the template
     * @param routes sorted by API, stage, path and method
     */
    public GatewayAccess {
        routes = List.copyOf(routes);
    }

    /** {@return the routes that anybody may call} */
    public List<RouteAccess> open() {
        return routes.stream().filter(RouteAccess::isOpen).toList();
    }

    /**
     * {@return the routes that are open because the template says nothing about them, except those that answer
     * preflights}
     */
    public List<RouteAccess> openBySilence() {
        return routes.stream()
                .filter(route -> route.openness() == Openness.BY_SILENCE && !route.isPreflight())
                .toList();
    }

    /** {@return one line per route, without places in the template, so that it can be compared} */
    public List<String> lines() {
        return routes.stream().map(RouteAccess::line).toList();
    }

    /** {@return the routes with their places in the template, for people} */
    public String table() {
        return routes.stream()
                .map(route -> "  " + route.line() + "  (" + route.location() + ")")
                .collect(Collectors.joining("\n"));
    }
}
