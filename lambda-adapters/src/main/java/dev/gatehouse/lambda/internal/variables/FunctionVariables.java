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
 * @param written those that the template or the test sets, as they are written there
 * @param ids API ids that differ from what is written
 */
record FunctionVariables(String function, Map<String, String> own, Map<String, String> written, BoundIds ids) {

    private static final String LAMBDAS = "AWS_";

    FunctionVariables {
        own = Map.copyOf(own);
        written = Map.copyOf(written);
    }

    /** Variables of no function yet. */
    static FunctionVariables none() {
        return new FunctionVariables("", Map.of(), Map.of(), new BoundIds(Map.of()));
    }

    /** Names of those that the template or the test sets. */
    Set<String> chosen() {
        return written.keySet();
    }

    /** Whether the function has that name to itself: what the JVM has under it is not for the function. */
    boolean decides(String name) {
        return own.containsKey(name) || name.startsWith(LAMBDAS);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(own.get(name));
    }

    /** The value without what differs from test to test. */
    Optional<String> lastingValue(String name) {
        return Optional.ofNullable(written.get(name)).or(() -> value(name));
    }

    /** All variables that the function sees, over those of the JVM. */
    Map<String, String> over(Map<String, String> jvm) {
        Map<String, String> merged = new HashMap<>(jvm);
        merged.keySet().removeIf(this::decides);
        merged.putAll(own);
        return merged;
    }
}
