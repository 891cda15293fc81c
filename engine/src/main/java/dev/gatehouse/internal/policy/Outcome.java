package dev.gatehouse.internal.policy;

/** What a policy, or two together, say about a question. */
public enum Outcome {
    EXPLICIT_DENY,
    ALLOW,
    /** No statement matches: an implicit deny. */
    NEITHER;

    /**
     * Combines an identity's or authorizer's policy with a resource policy in the same account.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html">Table
     *     A</a>
     */
    public static Outcome inSameAccount(Outcome identity, Outcome resource) {
        if (identity == EXPLICIT_DENY || resource == EXPLICIT_DENY) {
            return EXPLICIT_DENY;
        }
        return identity == ALLOW || resource == ALLOW ? ALLOW : NEITHER;
    }

    /**
     * Combines a caller's policy with a resource policy in another account.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html">Table
     *     B</a>
     */
    public static Outcome acrossAccounts(Outcome identity, Outcome resource) {
        if (identity == EXPLICIT_DENY || resource == EXPLICIT_DENY) {
            return EXPLICIT_DENY;
        }
        return identity == ALLOW && resource == ALLOW ? ALLOW : NEITHER;
    }
}
