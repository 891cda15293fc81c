package dev.gatehouse.internal.policy;

import java.util.List;
import java.util.Optional;

/**
 * A statement of a policy.
 *
 * @param principals absent where the kind of policy names none
 */
record Statement(
        Effect effect,
        Choice<TextPattern> actions,
        Choice<ArnPattern> resources,
        Optional<Choice<PrincipalPattern>> principals,
        List<Condition> conditions) {

    /** What a matching statement does. */
    enum Effect {
        ALLOW,
        DENY
    }

    Statement {
        conditions = List.copyOf(conditions);
    }

    boolean matches(PolicyQuestion question) {
        return actions.accepts(action -> action.matches(question.action(), question))
                && resources.accepts(resource -> resource.matches(question.resource(), question))
                && principals
                        .map(named -> named.accepts(principal -> principal.matches(question.principal())))
                        .orElse(true)
                && holdConditions(question);
    }

    private boolean holdConditions(PolicyQuestion question) {
        for (Condition condition : conditions) {
            if (!condition.holds(question)) {
                return false;
            }
        }
        return true;
    }
}
