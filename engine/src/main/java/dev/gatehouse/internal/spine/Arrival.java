package dev.gatehouse.internal.spine;

import dev.gatehouse.http.HttpRequest;

/** A call that was received: its stage is known, nothing else. */
public record Arrival(HttpRequest request, Context context, Passage passage) implements InFlight {

    public Arrival with(Context other) {
        return new Arrival(request, other, passage);
    }

    public Arrival with(HttpRequest other) {
        return new Arrival(other, context, passage);
    }

    /** This call, matched to a method or route. */
    public Call matched(RouteContext route) {
        return new Call(request, context.withRoute(route), passage);
    }
}
