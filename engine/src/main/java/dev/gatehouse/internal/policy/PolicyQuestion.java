package dev.gatehouse.internal.policy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * May somebody do something? What a policy is asked.
 *
 * @param action for instance {@code execute-api:Invoke}
 * @param resource the ARN of the method as called: {@code arn:aws:execute-api:region:account:api/stage/GET/path}
 * @param principal absent for an anonymous caller
 * @param keys values by condition key, whose case does not matter; an empty list counts as absent
 */
public record PolicyQuestion(
        String action, String resource, Optional<PolicyPrincipal> principal, Map<String, List<String>> keys) {

    public PolicyQuestion {
        Map<String, List<String>> lower = new HashMap<>();
        keys.forEach((key, values) -> lower.put(key.toLowerCase(Locale.ROOT), List.copyOf(values)));
        keys = Collections.unmodifiableMap(lower);
    }

    /** The same caller under the same conditions, about another action and resource. */
    public PolicyQuestion about(String otherAction, String otherResource) {
        return new PolicyQuestion(otherAction, otherResource, principal, keys);
    }

    /** The values of a condition key in lower case; none if the call does not have it. */
    List<String> values(String lowerCaseKey) {
        return keys.getOrDefault(lowerCaseKey, List.of());
    }
}
