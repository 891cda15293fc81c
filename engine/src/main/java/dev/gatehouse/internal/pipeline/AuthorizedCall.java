package dev.gatehouse.internal.pipeline;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.pipeline.context.Context;

/** A call that is allowed; its caller stands in the context. */
public record AuthorizedCall(HttpRequest request, Context context, CallScope scope) implements CallStage {

    public AuthorizedCall with(Context other) {
        return new AuthorizedCall(request, other, scope);
    }

    public AuthorizedCall with(HttpRequest other) {
        return new AuthorizedCall(other, context, scope);
    }
}
