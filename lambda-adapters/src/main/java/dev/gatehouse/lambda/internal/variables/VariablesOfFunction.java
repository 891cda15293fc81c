package dev.gatehouse.lambda.internal.variables;

import dev.gatehouse.function.Invocation;
import dev.gatehouse.model.FunctionDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the variables of a function's invocations.
 *
 * @param overrides variables over the template's, by logical id or name of the function
 */
record VariablesOfFunction(Map<String, Map<String, String>> overrides) {

    VariablesOfFunction {
        overrides = Map.copyOf(overrides);
    }

    /** The template's variables and the test's, API ids bound to those of the test; and Lambda's. */
    FunctionVariables of(Invocation invocation, String logStream) {
        Map<String, String> chosen = chosen(invocation);
        BoundIds ids = BoundIds.in(chosen, invocation.environment());
        Map<String, String> own = new LinkedHashMap<>(AwsVariables.of(invocation, logStream));
        chosen.forEach((name, value) -> own.put(name, ids.seen(value)));
        return new FunctionVariables(invocation.function(), own, chosen, ids);
    }

    private Map<String, String> chosen(Invocation invocation) {
        Map<String, String> chosen = new LinkedHashMap<>();
        invocation.definition().map(FunctionDefinition::environment).ifPresent(chosen::putAll);
        invocation
                .definition()
                .map(it -> overrides.getOrDefault(it.name(), Map.of()))
                .ifPresent(chosen::putAll);
        chosen.putAll(overrides.getOrDefault(invocation.function(), Map.of()));
        return chosen;
    }
}
