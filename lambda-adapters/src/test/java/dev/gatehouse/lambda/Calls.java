package dev.gatehouse.lambda;

import dev.gatehouse.function.AwsCalls;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.function.InvocationCaller;
import dev.gatehouse.function.RealTime;
import dev.gatehouse.function.Timeouts;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.FunctionDefinitionBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Definitions, invocations and their callers, for tests. */
final class Calls {

    private Calls() {}

    static FunctionDefinitionBuilder definition(Class<?> handler) {
        return definition(handler.getName());
    }

    static FunctionDefinitionBuilder definition(String handler) {
        return FunctionDefinition.builder()
                .logicalId("Orders")
                .name("test-stack-Orders")
                .runtime("java21")
                .handler(handler);
    }

    static FunctionCode code(FunctionProvider provider, FunctionDefinitionBuilder definition) {
        return code(provider, definition, AwsCalls.none());
    }

    static FunctionCode code(FunctionProvider provider, FunctionDefinitionBuilder definition, AwsCalls aws) {
        var provided = provider.provide(definition.build());
        var code = provided.code().orElseThrow(() -> new AssertionError(provided.missing()));
        return invocation -> code.invoke(of(definition.build(), invocation, aws));
    }

    static FunctionOutcome call(FunctionCode code, String event) {
        return code.invoke(invocation(event, Duration.ofSeconds(20), InvocationCaller.patient()));
    }

    static FunctionOutcome callWithin(FunctionCode code, Duration timeout) {
        return code.invoke(invocation("\"hi\"", timeout, InvocationCaller.patient()));
    }

    static InvocationCaller impatient(Duration patience, Consumer<FunctionOutcome> late) {
        return new InvocationCaller(patience, pretended -> {}, late, new RealTime(Timeouts.REAL, 1, time -> {}));
    }

    private static Invocation of(FunctionDefinition definition, Invocation invocation, AwsCalls aws) {
        return new Invocation(
                invocation.function(),
                invocation.qualifier(),
                Optional.of(definition),
                invocation.functionArn(),
                invocation.requestId(),
                invocation.tenantId(),
                invocation.event(),
                invocation.timeout(),
                invocation.environment(),
                aws,
                invocation.caller());
    }

    static Invocation bound(String event, Map<String, String> replacements) {
        Invocation plain = invocation(event, Duration.ofSeconds(20), InvocationCaller.patient());
        return new Invocation(
                plain.function(),
                plain.qualifier(),
                plain.definition(),
                plain.functionArn(),
                plain.requestId(),
                plain.tenantId(),
                plain.event(),
                plain.timeout(),
                replacements,
                plain.aws(),
                plain.caller());
    }

    static Invocation invocation(String event, Duration timeout, InvocationCaller caller) {
        return new Invocation(
                "Orders",
                "live",
                Optional.empty(),
                "arn:aws:lambda:eu-west-1:123456789012:function:test-stack-Orders:live",
                UUID.randomUUID().toString(),
                Optional.empty(),
                event.getBytes(StandardCharsets.UTF_8),
                timeout,
                Map.of(),
                AwsCalls.none(),
                caller);
    }
}
