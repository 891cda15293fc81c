package dev.gatehouse.events;

/** The decision of one or two policies. */
public enum PolicyOutcome {
    /** A statement denies it, whatever others allow. */
    EXPLICIT_DENY,
    /** A statement allows it, and none denies it. */
    ALLOW,
    /** No statement matches: an implicit deny. */
    NEITHER;

    /**
     * Combines the policy of an identity or authorizer with a resource policy of the same account.
     *
     * @param identity the decision of the caller's policy
     * @param resource the decision of the API's resource policy
     * @return the decision of both
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html">Table
     *     A</a>
     */
    public static PolicyOutcome inSameAccount(PolicyOutcome identity, PolicyOutcome resource) {
        if (identity == EXPLICIT_DENY || resource == EXPLICIT_DENY) {
            return EXPLICIT_DENY;
        }
        return identity == ALLOW || resource == ALLOW ? ALLOW : NEITHER;
    }

    /**
     * Combines a caller's policy with a resource policy of another account.
     *
     * @param identity the decision of the caller's policy
     * @param resource the decision of the API's resource policy
     * @return the decision of both
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html">Table
     *     B</a>
     */
    public static PolicyOutcome acrossAccounts(PolicyOutcome identity, PolicyOutcome resource) {
        if (identity == EXPLICIT_DENY || resource == EXPLICIT_DENY) {
            return EXPLICIT_DENY;
        }
        return identity == ALLOW && resource == ALLOW ? ALLOW : NEITHER;
    }
}
