package dev.gatehouse.internal.spine;

import dev.gatehouse.http.HttpRequest;

/** A call that is allowed; its caller stands in the context. */
public record AdmittedCall(HttpRequest request, Context context, Passage passage) implements InFlight {

    public AdmittedCall with(Context other) {
        return new AdmittedCall(request, other, passage);
    }

    public AdmittedCall with(HttpRequest other) {
        return new AdmittedCall(other, context, passage);
    }
}
