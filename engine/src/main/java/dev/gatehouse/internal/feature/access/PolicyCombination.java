package dev.gatehouse.internal.feature.access;

import dev.gatehouse.events.PolicyOutcome;
import java.util.Optional;

/**
 * How a caller's own outcome and a resource policy's are put together, by kind of authorization.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html">Resource
 *     policies and the authorization workflow (read 2026-11-22)</a>
 */
enum PolicyCombination {
    /** No authorizer: the resource policy alone, where there is one, must allow. */
    POLICY_ALONE {
        @Override
        PolicyOutcome combine(PolicyOutcome caller, Optional<PolicyOutcome> resource, Account account) {
            return resource.orElse(PolicyOutcome.ALLOW);
        }
    },
    /** A Lambda authorizer: Table A; an explicit deny of the resource policy refuses before the function runs. */
    LAMBDA {
        @Override
        PolicyOutcome combine(PolicyOutcome caller, Optional<PolicyOutcome> resource, Account account) {
            return PolicyOutcome.inSameAccount(caller, resource.orElse(PolicyOutcome.NEITHER));
        }
    },
    /** A signature: Table A in the same account, Table B from another. */
    IAM {
        @Override
        PolicyOutcome combine(PolicyOutcome caller, Optional<PolicyOutcome> resource, Account account) {
            PolicyOutcome policy = resource.orElse(PolicyOutcome.NEITHER);
            return account == Account.SAME
                    ? PolicyOutcome.inSameAccount(caller, policy)
                    : PolicyOutcome.acrossAccounts(caller, policy);
        }
    },
    /** A token: where there is a resource policy, that must allow explicitly. */
    TOKEN {
        @Override
        PolicyOutcome combine(PolicyOutcome caller, Optional<PolicyOutcome> resource, Account account) {
            return resource.orElse(caller);
        }
    };

    /** Whether the caller belongs to the API's account. */
    enum Account {
        SAME,
        OTHER
    }

    abstract PolicyOutcome combine(PolicyOutcome caller, Optional<PolicyOutcome> resource, Account account);
}
