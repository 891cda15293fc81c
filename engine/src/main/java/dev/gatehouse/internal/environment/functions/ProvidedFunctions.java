package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.ProvidedFunction;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** What the providers have for the functions of a template, and what they lack. */
public final class ProvidedFunctions {

    private ProvidedFunctions() {}

    /** Asks these providers in turn; if there are none, those that the class path names. */
    public static FunctionProvider of(List<FunctionProvider> providers, ClassLoader loader) {
        return new ProvidersInTurn(providers.isEmpty() ? onClassPath(loader) : providers);
    }

    private static List<FunctionProvider> onClassPath(ClassLoader loader) {
        return ServiceLoader.load(FunctionProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** A warning for each function that an API names and that can't run, unless code is wired for it. */
    public static List<Finding> missing(FunctionWiring wiring, FunctionProvider provider) {
        List<Finding> findings = new ArrayList<>();
        for (FunctionDefinition definition : wiring.reached()) {
            if (wiring.target(definition.logicalId()).wired().isEmpty()) {
                ProvidedFunction provided = found(provider, definition);
                if (provided.code().isEmpty()) {
                    findings.add(new Finding(
                            Severity.WARNING,
                            "FunctionNotProvided",
                            MissingFunction.summary(definition, provided.missing()),
                            "",
                            definition.location(),
                            MissingFunction.remedy(definition.logicalId())));
                }
            }
        }
        return findings;
    }

    /** What the provider has for that function; what is missing is told as a user wants to read it. */
    static ProvidedFunction of(FunctionProvider provider, FunctionDefinition definition) {
        ProvidedFunction provided = found(provider, definition);
        return provided.code().isPresent()
                ? provided
                : ProvidedFunction.missing(MissingFunction.code(definition, provided.missing()));
    }

    private static ProvidedFunction found(FunctionProvider provider, FunctionDefinition definition) {
        return provider instanceof InvokeEndpoint.AfterOthers elsewhere
                ? elsewhere.provide(definition)
                : here(provider, definition);
    }

    /** What a provider of this JVM has; some functions can't run from a class path whatever it holds. */
    static ProvidedFunction here(FunctionProvider provider, FunctionDefinition definition) {
        return definition
                .unresolvedReason()
                .map(ProvidedFunction::missing)
                .orElseGet(() -> provider.provide(definition));
    }

    /** Several providers: the first one that has a function's code provides it. */
    private record ProvidersInTurn(List<FunctionProvider> providers) implements FunctionProvider {

        ProvidersInTurn {
            providers = List.copyOf(providers);
        }

        @Override
        public ProvidedFunction provide(FunctionDefinition definition) {
            if (providers.isEmpty()) {
                return ProvidedFunction.missing("no " + FunctionProvider.class.getName()
                        + " is on the class path: gatehouse-lambda-adapters has one for Java handlers");
            }
            List<String> missing = new ArrayList<>();
            for (FunctionProvider provider : providers) {
                ProvidedFunction provided = provider.provide(definition);
                if (provided.code().isPresent()) {
                    return provided;
                }
                missing.add(provided.missing());
            }
            return ProvidedFunction.missing(String.join("\n", missing));
        }

        @Override
        public FunctionProvider fresh() {
            return new ProvidersInTurn(
                    providers.stream().map(FunctionProvider::fresh).toList());
        }

        @Override
        public void close() {
            providers.forEach(FunctionProvider::close);
        }
    }
}
