package dev.gatehouse.mutation;

import dev.gatehouse.model.Location;
import java.util.List;

/**
 * One guard of a template, removed or widened.
 *
 * @param id the same for the same guard in every run of the same template
 * @param kind what kind of guard it is
 * @param what the change, like {@code GET /orders: authorizer Guard is removed}
 * @param places the routes whose calls it may affect
 * @param location the line of the template that writes the guard
 */
public record GuardMutant(String id, GuardKind kind, String what, List<Place> places, Location location) {

    /**
     * Copies the places.
     *
     * @param id the same for the same guard in every run of the same template
     * @param kind what kind of guard it is
     * @param what the change, like {@code GET /orders: authorizer Guard is removed}
     * @param places the routes whose calls it may affect
     * @param location the line of the template that writes the guard
     */
    public GuardMutant {
        places = List.copyOf(places);
    }

    /**
     * A route of an API.
     *
     * @param api logical id
     * @param route like {@code GET /orders/{id}}; empty for every call of the API
     */
    public record Place(String api, String route) {

        /**
         * {@return whether this place includes that route}
         *
         * @param calledApi logical id of the API that was called
         * @param calledRoute the route that was matched; empty if none was
         */
        public boolean contains(String calledApi, String calledRoute) {
            return api.equals(calledApi) && (route.isEmpty() || route.equals(calledRoute));
        }
    }

    /** Like {@code template.yaml:41 (OrdersApi): GET /orders: authorizer Guard is removed}. */
    @Override
    public String toString() {
        return location + ": " + what;
    }
}
