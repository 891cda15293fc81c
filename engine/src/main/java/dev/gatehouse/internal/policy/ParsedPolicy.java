package dev.gatehouse.internal.policy;

import java.util.List;
import java.util.Optional;

/**
 * A policy document as read.
 *
 * @param document absent if there are problems: a policy that is not understood wholly must not decide anything
 * @param problems what is wrong or not known, each naming its statement from 1
 */
public record ParsedPolicy(Optional<PolicyDocument> document, List<String> problems) {

    public ParsedPolicy {
        problems = List.copyOf(problems);
    }
}
