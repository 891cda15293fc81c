package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.internal.spine.AdmittedCall;
import dev.gatehouse.internal.spine.RestMethod;

/** Whether a method may invoke functions that name no role. */
public record LambdaPermit(LambdaPermissions permissions, RestMethod place) {

    boolean lets(AdmittedCall call, String functionArn) {
        return permissions.letPass(functionArn, source(call));
    }

    /** The method's ARN, each parameter of its path as {@code *}. */
    private String source(AdmittedCall call) {
        String path = place.resource().path().replaceAll("\\{[^}]*}", "*");
        return call.context().stage().executeApiArn() + "/"
                + call.context().request().httpMethod() + path;
    }
}
