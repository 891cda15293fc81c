package dev.gatehouse;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.internal.environment.backends.BackendWiring;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Map<String, String> stageVariables,
        Map<String, FunctionCode> functions,
        BackendWiring behind,
        List<FunctionProvider> providers,
        List<String> waived,
        AccountLimits accountLimits,
        Permissions permissions) {}
