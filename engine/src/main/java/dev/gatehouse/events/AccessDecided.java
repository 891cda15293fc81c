package dev.gatehouse.events;

/**
 * It was decided whether the caller may make the call.
 *
 * @param allowed whether the caller may make the call
 * @param caller ARN, principal or subject of the caller; {@code anonymous} if nothing is known
 * @param callerOutcome what the caller's own policy or token says: ALLOW, EXPLICIT_DENY or NEITHER
 * @param resourcePolicy what the API's resource policy says; {@code NONE} without one
 * @param arn what the caller wants to call
 */
public record AccessDecided(boolean allowed, String caller, String callerOutcome, String resourcePolicy, String arn)
        implements Fact {

    @Override
    public GateName gate() {
        return GateName.ACCESS;
    }

    @Override
    public String story() {
        return (allowed ? "allowed " : "denied ") + caller + " on " + arn + " (caller: " + callerOutcome
                + ", resource policy: " + resourcePolicy + ")";
    }
}
