package dev.gatehouse.lambda.internal.variables;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The environment variables of one invocation.
 *
 * @param function the function's logical id, else its name
 * @param own the function's variables and Lambda's own
 * @param chosen names of those that the template or the test sets
 */
record FunctionVariables(String function, Map<String, String> own, Set<String> chosen) {

    private static final String LAMBDAS = "AWS_";

    FunctionVariables {
        own = Map.copyOf(own);
        chosen = Set.copyOf(chosen);
    }

    /** Whether the function has that name to itself: what the JVM has under it is not for the function. */
    boolean decides(String name) {
        return own.containsKey(name) || name.startsWith(LAMBDAS);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(own.get(name));
    }

    /** All variables that the function sees, over those of the JVM. */
    Map<String, String> over(Map<String, String> jvm) {
        Map<String, String> merged = new HashMap<>(jvm);
        merged.keySet().removeIf(this::decides);
        merged.putAll(own);
        return merged;
    }
}
