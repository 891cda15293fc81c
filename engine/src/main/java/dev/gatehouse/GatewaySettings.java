package dev.gatehouse;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.internal.assembly.AssemblyOptions;
import dev.gatehouse.internal.assembly.AssemblyOptions.Enforcement;
import dev.gatehouse.internal.environment.backends.BackendWiring;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a builder was told. */
record GatewaySettings(
        Optional<Path> file,
        String name,
        Optional<String> text,
        String openApiStage,
        ApiGatewayBuilder.Protocol openApiProtocol,
        Optional<Instant> clock,
        Map<String, String> parameters,
        Map<String, String> values,
        Map<String, String> importParameters,
        StageOverrides stages,
        Map<String, FunctionCode> functions,
        BackendWiring behind,
        List<FunctionProvider> providers,
        List<String> waived,
        AccountLimits accountLimits,
        Permissions permissions) {

    AssemblyOptions options() {
        return new AssemblyOptions(
                accountLimits() == AccountLimits.ENFORCED ? Enforcement.ENFORCED : Enforcement.OFF,
                permissions() == Permissions.ENFORCED ? Enforcement.ENFORCED : Enforcement.OFF,
                hosts());
    }

    /** The names that {@code -Dgatehouse.hosts=api.local,192.0.2.7} gives this machine. */
    private static List<String> hosts() {
        return Stream.of(System.getProperty("gatehouse.hosts", "").split(","))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** These settings for another template. */
    GatewaySettings of(CanaryDeployment.Source source) {
        return new GatewaySettings(
                source.file(),
                source.name(),
                source.file().isPresent() ? Optional.empty() : Optional.of(source.text()),
                openApiStage,
                openApiProtocol,
                clock,
                parameters,
                values,
                importParameters,
                StageOverrides.none(),
                functions,
                behind,
                providers,
                waived,
                accountLimits,
                permissions);
    }
}
