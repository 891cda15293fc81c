package dev.gatehouse.internal.feature.access.caller;

import dev.gatehouse.internal.pipeline.CallStage;
import dev.gatehouse.internal.policy.ConditionValues;
import dev.gatehouse.internal.policy.PolicyPrincipal;
import dev.gatehouse.internal.policy.PolicyQuestion;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks policies about a call: action, ARN, principal and condition keys. */
public final class PolicyKeys {

    private static final String INVOKE = "execute-api:Invoke";

    private PolicyKeys() {}

    /** May an anonymous caller make this call? */
    public static PolicyQuestion question(CallStage call, CallArn arn) {
        return new PolicyQuestion(INVOKE, arn.text(), Optional.empty(), of(call));
    }

    /** May this caller make this call? */
    public static PolicyQuestion question(
            CallStage call, CallArn arn, Optional<PolicyPrincipal> principal, ConditionValues callerKeys) {
        return new PolicyQuestion(INVOKE, arn.text(), principal, of(call).plus(callerKeys));
    }

    /** The condition keys that every call has. */
    private static ConditionValues of(CallStage call) {
        return ConditionValues.of(() -> values(call));
    }

    private static Map<String, List<String>> values(CallStage call) {
        Map<String, List<String>> keys = new HashMap<>();
        var context = call.context();
        var now = context.receivedAt().truncatedTo(ChronoUnit.SECONDS);
        keys.put("aws:currenttime", List.of(now.toString()));
        keys.put("aws:epochtime", List.of(Long.toString(now.getEpochSecond())));
        keys.put("aws:securetransport", List.of("true"));
        call.request().headers().first("referer").ifPresent(referer -> keys.put("aws:referer", List.of(referer)));
        context.identity().userAgent().ifPresent(agent -> keys.put("aws:useragent", List.of(agent)));
        address(call, keys);
        return keys;
    }

    // an interface endpoint rewrites the source address; what it was before stands in a key of its own
    private static void address(CallStage call, Map<String, List<String>> keys) {
        var identity = call.context().identity();
        var endpoint = identity.vpcEndpoint();
        if (endpoint.isEmpty()) {
            keys.put("aws:sourceip", List.of(identity.sourceIp()));
            return;
        }
        keys.put("aws:vpcsourceip", List.of(identity.sourceIp()));
        keys.put("aws:sourcevpce", List.of(endpoint.get().id()));
        keys.put("aws:sourcevpc", List.of(endpoint.get().vpcId()));
    }
}
