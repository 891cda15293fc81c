package dev.gatehouse.internal.feature.access.caller;

import dev.gatehouse.internal.policy.Outcome;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.model.GatewayResponseType;

/**
 * AWS's words for denied access.
 *
 * @see <a href="https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden">403 errors (read
 *     2026-11-22)</a>
 */
public final class AccessTexts {

    /** Name of the gate in journals and logs. */
    public static final String GATE = "access";

    /** Why signers of another account can't call an API that has no resource policy. */
    public static final String FOREIGN_ACCOUNT =
            "the caller belongs to another account, and only REST APIs have a resource policy that could let it in;"
                    + " on AWS it would assume a role of the API's account";

    private static final String NO_ACCESS = "User is not authorized to access this resource";
    private static final String EXPLICIT = " with an explicit deny";

    private AccessTexts() {}

    /** The refusal where a Lambda authorizer's policy does not allow the call. */
    public static Refusal byAuthorizer(Outcome outcome, String reason) {
        return denied(outcome == Outcome.EXPLICIT_DENY ? NO_ACCESS + EXPLICIT : NO_ACCESS, reason);
    }

    /**
     * The refusal where a resource or identity policy does not allow the call.
     *
     * @param user ARN of the caller, or {@code anonymous}
     */
    public static Refusal byPolicy(String user, CallArn arn, Outcome outcome, String reason) {
        return byPolicy(new Asked(user, "execute-api:Invoke", arn), outcome, reason);
    }

    /** The refusal where a policy does not allow an action. */
    public static Refusal byPolicy(Asked asked, Outcome outcome, String reason) {
        String text = "User: " + asked.user() + " is not authorized to perform: " + asked.action() + " on resource: "
                + asked.arn().masked();
        return denied(outcome == Outcome.EXPLICIT_DENY ? text + EXPLICIT : text, reason);
    }

    private static Refusal denied(String text, String reason) {
        return Refusal.of(GatewayResponseType.ACCESS_DENIED, GATE, reason)
                .saying(text)
                .withCapitalMessage();
    }

    /** Who asked for what. */
    public record Asked(String user, String action, CallArn arn) {}
}
