package dev.gatehouse.lambda;

import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.ProvidedFunction;
import dev.gatehouse.lambda.crac.Snapshot;
import dev.gatehouse.lambda.internal.life.InstancePool;
import dev.gatehouse.lambda.internal.life.Runaways;
import dev.gatehouse.lambda.internal.variables.VariableScopes;
import dev.gatehouse.model.FunctionDefinition;
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
}
