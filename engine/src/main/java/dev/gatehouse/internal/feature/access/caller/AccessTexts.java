package dev.gatehouse.internal.feature.access.caller;

import dev.gatehouse.events.GateName;
import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.model.GatewayResponseType;

/**
 * AWS's words for denied access.
 *
 * @see <a href="https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden">403 errors (read
 *     2026-11-22)</a>
 */
public final class AccessTexts {

    /** Name of the gate in journals and logs. */
    public static final GateName GATE = GateName.ACCESS;

    /** Why signers of another account can't call an API that has no resource policy. */
    public static final String FOREIGN_ACCOUNT =
            "the caller belongs to another account, and only REST APIs have a resource policy that could let it in;"
                    + " on AWS it would assume a role of the API's account";

    private static final String NO_ACCESS = "User is not authorized to access this resource";
    private static final String INVOKE = "execute-api:Invoke";

    private AccessTexts() {}

    /** The refusal where a Lambda authorizer's policy does not allow the call. */
    public static Refusal byAuthorizer(PolicyOutcome outcome, String reason) {
        return denied(NO_ACCESS + Decider.IDENTITY.tail(outcome, INVOKE), reason);
    }

    /**
     * The refusal where a resource policy does not allow the call.
     *
     * @param user ARN of the caller, or {@code anonymous}
     */
    public static Refusal byResourcePolicy(String user, CallArn arn, PolicyOutcome outcome, String reason) {
        return byPolicy(new Asked(user, INVOKE, arn), Decider.RESOURCE, outcome, reason);
    }

    /**
     * The refusal where the policies of a signed caller do not allow the call.
     *
     * @param user ARN of the caller
     */
    public static Refusal byIdentityPolicy(String user, CallArn arn, PolicyOutcome outcome, String reason) {
        return byPolicy(new Asked(user, INVOKE, arn), Decider.IDENTITY, outcome, reason);
    }

    /** The refusal where the policies of a signed caller do not allow an action. */
    public static Refusal byIdentityPolicy(Asked asked, PolicyOutcome outcome, String reason) {
        return byPolicy(asked, Decider.IDENTITY, outcome, reason);
    }

    private static Refusal byPolicy(Asked asked, Decider decider, PolicyOutcome outcome, String reason) {
        String text = "User: " + asked.user() + " is not authorized to perform: " + asked.action() + " on resource: "
                + asked.arn().masked();
        return denied(text + decider.tail(outcome, asked.action()), reason);
    }

    private static Refusal denied(String text, String reason) {
        return Refusal.of(GatewayResponseType.ACCESS_DENIED, GATE, reason)
                .saying(text)
                .withCapitalMessage();
    }

    /** The kind of policy that AWS names at the end of a refusal, since late 2025. */
    private enum Decider {
        IDENTITY("identity-based"),
        RESOURCE("resource-based");

        private final String name;

        Decider(String name) {
            this.name = name;
        }

        String tail(PolicyOutcome outcome, String action) {
            return outcome == PolicyOutcome.EXPLICIT_DENY
                    ? " with an explicit deny in " + (this == IDENTITY ? "an " : "a ") + name + " policy"
                    : " because no " + name + " policy allows the " + action + " action";
        }
    }

    /** Who asked for what. */
    public record Asked(String user, String action, CallArn arn) {}
}
