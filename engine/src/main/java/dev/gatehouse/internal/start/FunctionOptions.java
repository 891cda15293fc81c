package dev.gatehouse.internal.start;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.internal.environment.functions.InvokeEndpoint;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What runs for the functions of a template.
 *
 * @param wired code by logical id or name, {@code Name:alias} for one alias only
 * @param environment variables over the template's, by logical id or name
 * @param providers find the code of functions that nobody wired by name
 * @param elsewhere runs the functions that nothing here provides
 */
public record FunctionOptions(
        Map<String, FunctionCode> wired,
        Map<String, Map<String, String>> environment,
        List<FunctionProvider> providers,
        Optional<InvokeEndpoint> elsewhere) {

    private static final FunctionOptions NONE = new FunctionOptions(Map.of(), Map.of(), List.of(), Optional.empty());

    public FunctionOptions {
        wired = Collections.unmodifiableMap(new LinkedHashMap<>(wired));
        environment = Map.copyOf(environment);
        providers = List.copyOf(providers);
    }

    public static FunctionOptions none() {
        return NONE;
    }

    /** With code for one more function, or other code for one. */
    public FunctionOptions withWired(String function, FunctionCode code) {
        Map<String, FunctionCode> more = new LinkedHashMap<>(wired);
        more.put(
                ArgumentChecks.text(function, "the function's name", "function(\"CreateOrder\", code)"),
                ArgumentChecks.present(code, "the code of the function " + function, "a lambda expression"));
        return new FunctionOptions(more, environment, providers, elsewhere);
    }

    /** With one more environment variable of that function. */
    public FunctionOptions withVariable(String function, String name, String value) {
        Map<String, Map<String, String>> more = new LinkedHashMap<>(environment);
        Map<String, String> variables = new LinkedHashMap<>(more.getOrDefault(function, Map.of()));
        variables.put(
                VariableNames.check(function, name),
                ArgumentChecks.present(value, "the value of the variable " + name, "\"\" for an empty one"));
        more.put(function, Map.copyOf(variables));
        return new FunctionOptions(wired, more, providers, elsewhere);
    }

    /** The template with these environment variables over its own. */
    Template over(Template template) {
        return environment.isEmpty()
                ? template
                : template.withFunctions(
                        template.functions().stream().map(this::over).toList());
    }

    private FunctionDefinition over(FunctionDefinition function) {
        Map<String, String> variables = new LinkedHashMap<>(function.environment());
        variables.putAll(environment.getOrDefault(function.name(), Map.of()));
        variables.putAll(environment.getOrDefault(function.logicalId(), Map.of()));
        return function.withEnvironment(variables);
    }

    /** With one more provider, asked after the others. */
    public FunctionOptions withProvider(FunctionProvider provider) {
        List<FunctionProvider> more = new ArrayList<>(providers);
        more.add(provider);
        return new FunctionOptions(wired, environment, more, elsewhere);
    }

    /** With an endpoint that runs what nothing here provides. */
    public FunctionOptions withElsewhere(InvokeEndpoint endpoint) {
        return new FunctionOptions(wired, environment, providers, Optional.of(endpoint));
    }

    /** That provider, then the endpoint for the functions that it lacks. */
    FunctionProvider orElsewhere(FunctionProvider here) {
        return elsewhere.map(endpoint -> endpoint.after(here)).orElse(here);
    }

    /**
     * What environment variables of functions may be called.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda environment variables (read
     *     2026-11-22)</a>
     */
    private static final class VariableNames {

        private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w+");

        private VariableNames() {}

        /** A name that Lambda takes. */
        static String check(String function, String name) {
            String example = "environment(\"" + function + "\", \"STAGE\", \"test\")";
            if (!NAME.matcher(ArgumentChecks.text(name, "the variable's name", example))
                    .matches()) {
                throw Misuse.of("\"" + name + "\" can't be the name of an environment variable")
                        .toDo("use a letter and then at least one letter, digit or _.");
            }
            return name;
        }
    }
}
