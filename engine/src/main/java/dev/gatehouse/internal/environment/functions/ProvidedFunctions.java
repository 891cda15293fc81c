package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.ProvidedFunction;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;

/** Providers of functions: those of the class path, and one that keeps its functions for several tests. */
public final class ProvidedFunctions {

    private ProvidedFunctions() {}

    /** The first provider that a service loader finds with that class loader; one that says what is missing if none. */
    public static FunctionProvider onClassPath(ClassLoader loader) {
        return ServiceLoader.load(FunctionProvider.class, loader)
                .findFirst()
                .orElse(definition -> ProvidedFunction.missing("no " + FunctionProvider.class.getName()
                        + " is on the class path: add gatehouse-lambda-adapters"));
    }

    /** The same functions for several tests; closing it does nothing, so that warm instances stay. */
    public static FunctionProvider kept(FunctionProvider provider) {
        Map<String, ProvidedFunction> kept = new ConcurrentHashMap<>();
        return definition -> kept.computeIfAbsent(definition.logicalId(), id -> provider.provide(definition));
    }

    /** A warning for each function of the template that can't run, unless code is wired for it. */
    public static List<Finding> missing(FunctionWiring wiring, FunctionProvider provider) {
        List<Finding> findings = new ArrayList<>();
        for (FunctionDefinition definition : wiring.defined()) {
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
        return definition
                .unresolvedReason()
                .map(ProvidedFunction::missing)
                .orElseGet(() -> provider.provide(definition));
    }
}
