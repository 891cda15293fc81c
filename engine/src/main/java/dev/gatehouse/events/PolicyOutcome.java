package dev.gatehouse.events;

/** What a policy, or two together, say about a question. */
public enum PolicyOutcome {
    /** A statement denies it; no other can allow it. */
    EXPLICIT_DENY,
    /** A statement allows it, and none denies it. */
    ALLOW,
    /** No statement matches: an implicit deny. */
    NEITHER;

    /**
     * Combines an identity's or authorizer's policy with a resource policy in the same account.
     *
     * @param identity what the caller's policy says
     * @param resource what the API's resource policy says
     * @return what both say together
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
     * Combines a caller's policy with a resource policy in another account.
     *
     * @param identity what the caller's policy says
     * @param resource what the API's resource policy says
     * @return what both say together
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
