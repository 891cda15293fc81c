package dev.gatehouse.internal.feature.routing;

import dev.gatehouse.events.GateName;
import dev.gatehouse.events.RouteMissed;
import dev.gatehouse.internal.spine.Answer;
import dev.gatehouse.internal.spine.ReceivedCall;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.model.GatewayResponseType;
import java.util.List;

/** Refuses what no method of a REST API serves, as the real service words it. */
final class Unmatched {

    private Unmatched() {}

    static <R> Answer<R> refuse(ReceivedCall arrival, List<String> routes) {
        var request = arrival.context().request();
        String asked = request.httpMethod() + " " + request.resourcePath();
        arrival.note(new RouteMissed(asked, ClosestRoutes.to(request.httpMethod(), request.resourcePath(), routes)));
        var refusal = Refusal.of(
                GatewayResponseType.MISSING_AUTHENTICATION_TOKEN,
                GateName.ROUTING,
                "no method of the API serves " + asked);
        return arrival.refuse(arrival.request()
                .headers()
                .first("authorization")
                .filter(value -> !value.isBlank() && !value.startsWith("AWS4-HMAC-SHA256"))
                .map(value -> incompleteSignature(refusal, value))
                .orElse(refusal));
    }

    // the real service reads the header as a signature wherever no method says otherwise
    private static Refusal incompleteSignature(Refusal refusal, String authorization) {
        String token = authorization.substring(authorization.indexOf(' ') + 1);
        return refusal.withErrorType("IncompleteSignatureException")
                .saying("'" + token + "' not a valid key=value pair (missing equal-sign) in Authorization header: '"
                        + authorization + "'.");
    }
}
