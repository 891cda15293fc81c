package dev.gatehouse.junit.internal;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.junit.internal.mutation.MutantRun;
import dev.gatehouse.junit.internal.mutation.Mutations;
import dev.gatehouse.junit.internal.report.TestRun;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import dev.gatehouse.junit.internal.settings.NamedTemplate;
import dev.gatehouse.junit.internal.settings.TestAnnotations;
import dev.gatehouse.lambda.HandlerFunctionProvider;
import dev.gatehouse.lambda.HandlerOptions;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The assembled gateway: started once, and shared by all classes of the run with the same template and settings. */
record SharedGateway(GatewayOwner owner, ExtensionContext context) {

    private static final Namespace NAMESPACE = Namespace.create(SharedGateway.class);

    /** The gateway, started now if no class needed it before; in a run with a mutant, the mutated one. */
    ApiGateway get() {
        Key key = key();
        return MutantRun.of(context)
                .map(run -> run.gateway(key, () -> start(key)))
                .orElseGet(() -> context.getRoot()
                        .getStore(NAMESPACE)
                        .getOrComputeIfAbsent(key, absent -> new ClosedAtEnd(started(key)), ClosedAtEnd.class)
                        .gateway());
    }

    /** What tells this gateway from others: classes with an equal key share it. */
    Key key() {
        ClassSettings settings = owner.settings();
        ClassLoader classPath = context.getRequiredTestClass().getClassLoader();
        NamedTemplate source = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Map.entry(settings.template(), classPath),
                        absent -> settings.source(context),
                        NamedTemplate.class);
        return new Key(
                source,
                settings.key(),
                settings.handlers(),
                TestAnnotations.of(context).stageVariables(),
                classPath);
    }

    private ApiGateway started(Key key) {
        ApiGateway gateway = start(key);
        TestRun.of(context).started(gateway);
        Mutations.of(context).ifPresent(mutations -> mutations.started(key, gateway));
        return gateway;
    }

    private ApiGateway start(Key key) {
        ApiGatewayBuilder builder = ApiGateway.builder();
        key.source().giveTo(builder);
        owner.settings().gateway().accept(builder);
        key.stageVariables().forEach(builder::stageVariable);
        return builder.functions(
                        new HandlerFunctionProvider(owner.settings().handlers().withLoader(key.classPath())))
                .start();
    }

    record Key(
            NamedTemplate source,
            Object settings,
            HandlerOptions handlers,
            Map<String, String> stageVariables,
            ClassLoader classPath) {

        // few classes differ in the rest, of which some parts are costly to hash or compare for the first time
        @Override
        public int hashCode() {
            return source.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(source, key.source)
                    && Objects.equals(settings, key.settings)
                    && Objects.equals(handlers, key.handlers)
                    && Objects.equals(stageVariables, key.stageVariables)
                    && Objects.equals(classPath, key.classPath);
        }
    }

    /** Closed by JUnit when the whole run ends; newer versions look for AutoCloseable, older ones for the other. */
    private record ClosedAtEnd(ApiGateway gateway) implements Store.CloseableResource, AutoCloseable {

        @Override
        public void close() {
            gateway.close();
        }
    }
}
