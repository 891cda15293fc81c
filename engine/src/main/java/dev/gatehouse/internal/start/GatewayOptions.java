package dev.gatehouse.internal.start;

import dev.gatehouse.internal.assembly.AssemblyOptions;
import dev.gatehouse.internal.environment.RunOptions;
import dev.gatehouse.internal.environment.backends.BackendWiring;
import dev.gatehouse.internal.templateimport.ImportOptions;
import dev.gatehouse.model.TemplateSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that a user decides about a gateway: one value from the builder to the last who needs it.
 *
 * @param source absent until the user names a template
 * @param shared wires that need not meet something in this gateway, because several gateways have them
 */
public record GatewayOptions(
        Optional<TemplateSource> source,
        ImportOptions imports,
        StageOverrides stages,
        AssemblyOptions assembly,
        RunOptions run,
        FunctionOptions functions,
        BackendWiring behind,
        Set<WiredName> shared) {

    public GatewayOptions {
        shared = Set.copyOf(shared);
    }

    public static GatewayOptions standard() {
        return new GatewayOptions(
                Optional.empty(),
                ImportOptions.standard(),
                StageOverrides.none(),
                AssemblyOptions.standard().withHosts(hosts()),
                RunOptions.standard(),
                FunctionOptions.none(),
                BackendWiring.none(),
                Set.of());
    }

    /** The names that {@code -Dgatehouse.hosts=api.local,192.0.2.7} gives this machine. */
    private static List<String> hosts() {
        return Stream.of(System.getProperty("gatehouse.hosts", "").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    public GatewayOptions withSource(TemplateSource other) {
        return new GatewayOptions(Optional.of(other), imports, stages, assembly, run, functions, behind, shared);
    }

    public GatewayOptions withImports(UnaryOperator<ImportOptions> change) {
        return new GatewayOptions(source, change.apply(imports), stages, assembly, run, functions, behind, shared);
    }

    public GatewayOptions withStages(UnaryOperator<StageOverrides> change) {
        return new GatewayOptions(source, imports, change.apply(stages), assembly, run, functions, behind, shared);
    }

    public GatewayOptions withAssembly(UnaryOperator<AssemblyOptions> change) {
        return new GatewayOptions(source, imports, stages, change.apply(assembly), run, functions, behind, shared);
    }

    public GatewayOptions withRun(UnaryOperator<RunOptions> change) {
        return new GatewayOptions(source, imports, stages, assembly, change.apply(run), functions, behind, shared);
    }

    public GatewayOptions withFunctions(UnaryOperator<FunctionOptions> change) {
        return new GatewayOptions(source, imports, stages, assembly, run, change.apply(functions), behind, shared);
    }

    public GatewayOptions withBehind(UnaryOperator<BackendWiring> change) {
        return new GatewayOptions(source, imports, stages, assembly, run, functions, change.apply(behind), shared);
    }

    /** These options, where all that others had not is shared between several gateways. */
    public GatewayOptions sharedSince(GatewayOptions others) {
        Set<WiredName> more = new LinkedHashSet<>(WiredName.of(this));
        more.removeAll(WiredName.of(others));
        more.addAll(shared);
        return new GatewayOptions(source, imports, stages, assembly, run, functions, behind, more);
    }
}
