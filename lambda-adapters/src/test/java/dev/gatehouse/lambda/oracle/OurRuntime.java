package dev.gatehouse.lambda.oracle;

import dev.gatehouse.function.AwsCalls;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.function.InvocationCaller;
import dev.gatehouse.function.ProvidedFunction;
import dev.gatehouse.lambda.HandlerFunctionProvider;
import dev.gatehouse.lambda.HandlerOptions;
import dev.gatehouse.model.FunctionDefinition;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Gatehouse: loads a handler by its name and gives it one event. */
final class OurRuntime implements BiFunction<String, byte[], byte[]> {

    private final HandlerOptions options;

    OurRuntime() {
        this(HandlerOptions.standard());
    }

    OurRuntime(HandlerOptions options) {
        this.options = options;
    }

    @Override
    public byte[] apply(String handler, byte[] event) {
        var definition = FunctionDefinition.builder()
                .logicalId("Sample")
                .runtime("java17")
                .handler(handler)
                .build();
        var provider = new HandlerFunctionProvider(options);
        ProvidedFunction function = provider.provide(definition);
        byte[] output = function.code().orElseThrow().invoke(invocation(event)).output();
        provider.close();
        return output;
    }

    private static Invocation invocation(byte[] event) {
        return new Invocation(
                "Sample",
                "",
                Optional.empty(),
                "arn:aws:lambda:us-east-1:123456789012:function:Sample",
                "11111111-2222-3333-4444-555555555555",
                Optional.empty(),
                event,
                Duration.ofSeconds(30),
                Map.of(),
                AwsCalls.none(),
                InvocationCaller.patient());
    }
}
