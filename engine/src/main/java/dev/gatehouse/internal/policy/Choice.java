package dev.gatehouse.internal.policy;

import java.util.List;
import java.util.function.Predicate;

/**
 * Patterns of which one must match, or none may.
 *
 * @param negated written as NotAction, NotResource or NotPrincipal
 */
record Choice<T>(List<T> patterns, boolean negated) {

    Choice {
        patterns = List.copyOf(patterns);
    }

    boolean accepts(Predicate<T> matches) {
        for (T pattern : patterns) {
            if (matches.test(pattern)) {
                return !negated;
            }
        }
        return negated;
    }
}
