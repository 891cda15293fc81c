package dev.gatehouse.lambda;

import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.ProvidedFunction;
import dev.gatehouse.lambda.crac.Snapshot;
import dev.gatehouse.lambda.internal.classpath.NearestClasses;
import dev.gatehouse.lambda.internal.life.InstancePool;
import dev.gatehouse.lambda.internal.life.Runaways;
import dev.gatehouse.lambda.internal.loading.HandlerName;
import dev.gatehouse.lambda.internal.variables.VariableScopes;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.UnresolvedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs the Java handlers that a template names, from the test's class path, in the way of Lambda's Java runtime.
 *
 * <p>Each function has its own instances, which are kept until {@link #close()}; {@link #fresh()} returns a provider
 * without instances.
 */
public final class HandlerFunctionProvider implements FunctionProvider {

    private final HandlerOptions options;
    private final MissingHandlers handlers;
    private final ClassLoader loader;
    private final Runaways runaways = new Runaways();
    private final List<InstancePool> pools = new ArrayList<>();

    /** A provider with the standard options; for the service loader. */
    public HandlerFunctionProvider() {
        this(HandlerOptions.standard());
    }

    /**
     * A provider with these options.
     *
     * @param options how they run
     */
    public HandlerFunctionProvider(HandlerOptions options) {
        this(options, new MissingHandlers(options.loader().orElseGet(HandlerFunctionProvider::ofThread)));
    }

    private HandlerFunctionProvider(HandlerOptions options, MissingHandlers handlers) {
        Snapshot.prepare();
        this.options = options;
        this.handlers = handlers;
        this.loader = handlers.loader();
    }

    @Override
    public ProvidedFunction provide(FunctionDefinition definition) {
        Optional<String> missing = handlers.reason(definition);
        if (missing.isPresent()) {
            return ProvidedFunction.missing(missing.get());
        }
        var source = HandlerSources.named(definition, options, loader);
        var pool = new InstancePool(
                source,
                new InstancePool.Around(
                        new VariableScopes(options.environment()),
                        options.leftovers().leavings(),
                        runaways));
        synchronized (pools) {
            pools.add(pool);
        }
        return ProvidedFunction.of(pool);
    }

    @Override
    public FunctionProvider fresh() {
        return new HandlerFunctionProvider(options.withLoader(loader), handlers);
    }

    /** {@return threads of handlers that timed out and continue although they were interrupted} */
    public List<Thread> runaways() {
        return runaways.alive();
    }

    @Override
    public void close() {
        synchronized (pools) {
            pools.forEach(InstancePool::close);
            pools.clear();
        }
        runaways.report();
    }

    private static ClassLoader ofThread() {
        return Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElse(HandlerFunctionProvider.class.getClassLoader());
    }

    /** Explains why a template's function has no handler on the class path. */
    private record MissingHandlers(ClassLoader loader, NearestClasses nearestClasses) {

        MissingHandlers(ClassLoader loader) {
            this(loader, new NearestClasses(loader));
        }

        /** Empty if the handler is there. */
        Optional<String> reason(FunctionDefinition definition) {
            if (!definition.runtime().startsWith("java")) {
                String runtime = definition.runtime().isEmpty() ? "no runtime" : "runtime " + definition.runtime();
                return Optional.of("it has " + runtime + "; only functions of a Java runtime can run in this JVM");
            }
            Optional<String> unresolved = UnresolvedValue.in(definition.handler())
                    .map(it -> "its Handler contains an unresolved value: " + it.what());
            if (unresolved.isPresent()) {
                return unresolved;
            }
            Optional<HandlerName> name = HandlerName.parse(definition.handler());
            if (name.isEmpty()) {
                return Optional.of("Invalid handler: `" + definition.handler() + "'");
            }
            return loader.getResource(name.get().resource()) == null
                    ? Optional.of(notFound(name.get().className()))
                    : Optional.empty();
        }

        private String notFound(String className) {
            int dot = className.lastIndexOf('.');
            String outer = className.substring(0, Math.max(0, dot));
            if (dot > 0 && loader.getResource(outer.replace('.', '/') + ".class") != null) {
                String inner = className.substring(dot + 1);
                boolean nested = Character.isUpperCase(inner.codePointAt(0));
                return "its handler class " + className + " is not on the class path, but " + outer + " is; "
                        + (nested
                                ? "a class in it is written " + outer + "$"
                                : "a method of it is written " + outer + "::")
                        + inner;
            }
            List<String> nearest = nearestClasses.to(className);
            String hint = nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest);
            return "its handler class " + className + " is not on the class path" + hint;
        }
    }
}
