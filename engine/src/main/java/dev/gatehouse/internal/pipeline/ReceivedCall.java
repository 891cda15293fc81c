package dev.gatehouse.internal.pipeline;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.internal.pipeline.context.RouteContext;

/** A call that was received: its stage is known, nothing else. */
public record ReceivedCall(HttpRequest request, Context context, CallScope scope) implements CallStage {

    public ReceivedCall with(Context other) {
        return new ReceivedCall(request, other, scope);
    }

    public ReceivedCall with(HttpRequest other) {
        return new ReceivedCall(other, context, scope);
    }

    /** This call, matched to a method or route. */
    public RoutedCall matched(RouteContext route) {
        return new RoutedCall(request, context.withRoute(route), scope);
    }
}
