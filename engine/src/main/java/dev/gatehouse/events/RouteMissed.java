package dev.gatehouse.events;

import java.util.List;

/**
 * No method or route matches the request.
 *
 * @param asked method and path without the stage
 * @param closest routes that came closest, best first
 */
public record RouteMissed(String asked, List<String> closest) implements Fact {

    /**
     * Takes a copy of the list.
     *
     * @param asked method and path without the stage
     * @param closest routes that came closest, best first
     */
    public RouteMissed {
        closest = List.copyOf(closest);
    }

    @Override
    public GateName gate() {
        return GateName.ROUTING;
    }

    @Override
    public String story() {
        return "no route for " + asked
                + (closest.isEmpty() ? "" : "\n  closest:  " + String.join("\n            ", closest));
    }
}
