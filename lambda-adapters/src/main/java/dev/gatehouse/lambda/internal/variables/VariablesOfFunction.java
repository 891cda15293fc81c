package dev.gatehouse.lambda.internal.variables;

import dev.gatehouse.function.Invocation;
import dev.gatehouse.lambda.internal.life.FunctionIdentity;
import dev.gatehouse.model.FunctionDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    /**
     * The variables that Lambda itself sets.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda environment variables
     *     (read 2026-11-22)</a>
     */
    private static final class AwsVariables {

        private AwsVariables() {}

        /** Lambda's variables for an instance that was started for that invocation. */
        static Map<String, String> of(Invocation invocation, String logStream) {
            FunctionIdentity identity = FunctionIdentity.of(invocation);
            Optional<FunctionDefinition> definition = invocation.definition();
            String region = FunctionIdentity.regionOf(invocation);
            Map<String, String> variables = new LinkedHashMap<>();
            variables.put("AWS_REGION", region);
            variables.put("AWS_DEFAULT_REGION", region);
            variables.put("AWS_ACCESS_KEY_ID", "ASIAGATEHOUSETEST000");
            variables.put("AWS_SECRET_ACCESS_KEY", "gatehouse-test-secret");
            variables.put("AWS_SESSION_TOKEN", "gatehouse-test-token");
            variables.put("AWS_LAMBDA_FUNCTION_NAME", identity.name());
            variables.put("AWS_LAMBDA_FUNCTION_VERSION", identity.versionOf(invocation.qualifier()));
            variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(identity.memoryMegabytes()));
            variables.put("AWS_LAMBDA_LOG_GROUP_NAME", identity.logGroup());
            variables.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
            variables.put(
                    "AWS_LAMBDA_INITIALIZATION_TYPE",
                    definition.map(FunctionDefinition::snapStart).orElse(false) ? "snap-start" : "on-demand");
            variables.put(
                    "_HANDLER", definition.map(FunctionDefinition::handler).orElse(""));
            definition
                    .map(FunctionDefinition::runtime)
                    .filter(it -> !it.isEmpty())
                    .ifPresent(it -> variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + it));
            variables.put("LAMBDA_TASK_ROOT", "/var/task");
            variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
            variables.put("TZ", ":UTC");
            return variables;
        }
    }
}
