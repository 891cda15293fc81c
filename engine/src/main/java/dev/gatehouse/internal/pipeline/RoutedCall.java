package dev.gatehouse.internal.pipeline;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.pipeline.context.Context;

/** A call that is matched to a method or route. */
public record RoutedCall(HttpRequest request, Context context, CallScope scope) implements CallStage {

    public RoutedCall with(Context other) {
        return new RoutedCall(request, other, scope);
    }

    /** This call, allowed, with its caller in the context. */
    public AuthorizedCall admitted(Context caller) {
        return new AuthorizedCall(request, caller, scope);
    }
}
