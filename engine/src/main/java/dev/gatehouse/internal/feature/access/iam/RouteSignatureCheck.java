package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.events.CallerUnknown;
import dev.gatehouse.internal.feature.access.caller.CallArn;
import dev.gatehouse.internal.feature.access.caller.CallerCheck;
import dev.gatehouse.internal.feature.access.caller.Verdict;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;

/** Finds out who signed a call of an HTTP API; logs show one text for all that is no signature. */
public record RouteSignatureCheck(Location location) implements CallerCheck {

    private static final String NO_SIGNATURE =
            "The request for the IAM Authorizer doesn't match the format that API Gateway expects.";

    @Override
    public Verdict check(RoutedCall call) {
        Verdict verdict = new SignatureCheck(CallArn::ofRequest, location).check(call);
        verdict.refusal()
                .filter(refusal -> refusal.type() == GatewayResponseType.MISSING_AUTHENTICATION_TOKEN)
                .ifPresent(refusal -> call.note(new CallerUnknown("AWS_IAM", NO_SIGNATURE)));
        return verdict;
    }
}
