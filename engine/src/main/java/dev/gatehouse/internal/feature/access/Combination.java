package dev.gatehouse.internal.feature.access;

import dev.gatehouse.internal.policy.Outcome;
import java.util.Optional;

/**
 * How a caller's own outcome and a resource policy's are put together, by kind of authorization.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html">Resource
 *     policies and the authorization workflow (read 2026-11-22)</a>
 */
enum Combination {
    /** No authorizer: the resource policy alone, where there is one, must allow. */
    POLICY_ALONE {
        @Override
        Outcome combine(Outcome caller, Optional<Outcome> resource, Account account) {
            return resource.orElse(Outcome.ALLOW);
        }
    },
    /** A Lambda authorizer: Table A; an explicit deny of the resource policy refuses before the function runs. */
    LAMBDA {
        @Override
        Outcome combine(Outcome caller, Optional<Outcome> resource, Account account) {
            return Outcome.inSameAccount(caller, resource.orElse(Outcome.NEITHER));
        }
    },
    /** A signature: Table A in the same account, Table B from another. */
    IAM {
        @Override
        Outcome combine(Outcome caller, Optional<Outcome> resource, Account account) {
            Outcome policy = resource.orElse(Outcome.NEITHER);
            return account == Account.SAME
                    ? Outcome.inSameAccount(caller, policy)
                    : Outcome.acrossAccounts(caller, policy);
        }
    },
    /** A token: where there is a resource policy, that must allow explicitly. */
    TOKEN {
        @Override
        Outcome combine(Outcome caller, Optional<Outcome> resource, Account account) {
            return resource.orElse(caller);
        }
    };

    /** Whether the caller belongs to the API's account. */
    enum Account {
        SAME,
        OTHER
    }

    abstract Outcome combine(Outcome caller, Optional<Outcome> resource, Account account);
}
