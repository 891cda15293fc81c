package dev.gatehouse.internal.feature.caching;

import dev.gatehouse.internal.spine.AuthorizedCall;

/** Whether a caller may refetch: signed, with the permission {@code execute-api:InvalidateCache}. */
final class CallerRights {

    private CallerRights() {}

    static boolean allowInvalidation(AuthorizedCall call) {
        var stage = call.context().stage();
        String resource = stage.executeApiArn() + "/" + call.context().request().httpMethod()
                + call.context().request().resourcePath();
        return call.context()
                .identity()
                .iam()
                .filter(iam -> iam.permissions().allows("execute-api:InvalidateCache", resource))
                .isPresent();
    }
}
