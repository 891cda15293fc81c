package dev.gatehouse.events;

import java.util.Optional;

/**
 * It was decided whether the caller may make the call.
 *
 * @param allowed whether the caller may make the call
 * @param caller ARN, principal or subject of the caller; {@code anonymous} if nothing is known
 * @param callerOutcome the decision of the caller's own policy or token
 * @param resourcePolicy the decision of the API's resource policy; absent without one
 * @param arn what the caller wants to call
 */
public record AccessDecided(
        boolean allowed, String caller, PolicyOutcome callerOutcome, Optional<PolicyOutcome> resourcePolicy, String arn)
        implements Fact {

    @Override
    public GateName gate() {
        return GateName.ACCESS;
    }

    @Override
    public String story() {
        return (allowed ? "allowed " : "denied ") + caller + " on " + arn + " (caller: " + callerOutcome
                + ", resource policy: "
                + resourcePolicy.map(PolicyOutcome::name).orElse("NONE") + ")";
    }
}
