package dev.gatehouse.internal.spine;

import dev.gatehouse.http.HttpRequest;

/** A call that is matched to a method or route. */
public record Call(HttpRequest request, Context context, Passage passage) implements InFlight {

    public Call with(Context other) {
        return new Call(request, other, passage);
    }

    /** This call, allowed, with its caller in the context. */
    public AdmittedCall admitted(Context caller) {
        return new AdmittedCall(request, caller, passage);
    }
}
