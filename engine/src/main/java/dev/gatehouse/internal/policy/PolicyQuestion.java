package dev.gatehouse.internal.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * May somebody do something? What a policy is asked.
 *
 * @param action for instance {@code execute-api:Invoke}
 * @param resource the ARN of the method as called: {@code arn:aws:execute-api:region:account:api/stage/GET/path}
 * @param principal absent for an anonymous caller
 */
public record PolicyQuestion(
        String action, String resource, Optional<PolicyPrincipal> principal, ConditionValues keys) {

    /** A question about a call whose condition keys are known. */
    public PolicyQuestion(
            String action, String resource, Optional<PolicyPrincipal> principal, Map<String, List<String>> keys) {
        this(action, resource, principal, ConditionValues.of(() -> keys));
    }

    /** The same caller under the same conditions, about another action and resource. */
    public PolicyQuestion about(String otherAction, String otherResource) {
        return new PolicyQuestion(otherAction, otherResource, principal, keys);
    }

    /** The values of a condition key in lower case; none if the call does not have it. */
    List<String> values(String lowerCaseKey) {
        return keys.get(lowerCaseKey);
    }
}
