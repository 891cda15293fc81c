package dev.gatehouse.function;

import dev.gatehouse.model.FunctionDefinition;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Function instances that are kept when the state of a test ends: warm handlers for all tests of a class.
 *
 * <p>Pass the same object to each state, with the same providers and code; closing it ends the instances.
 */
public final class LastingInstances implements AutoCloseable {

    private final IdentityHashMap<FunctionProvider, LastingProvider> providers = new IdentityHashMap<>();
    private final IdentityHashMap<FunctionCode, FunctionCode> codes = new IdentityHashMap<>();

    /** Creates an object without instances. */
    public LastingInstances() {}

    /**
     * {@return a provider for every state, whose instances outlive the state that started them}
     *
     * @param provider the same object in each state
     */
    public synchronized FunctionProvider lastingProvider(FunctionProvider provider) {
        return providers.computeIfAbsent(provider, it -> new LastingProvider(it.fresh()));
    }

    /**
     * {@return the code for every state; the same object if it has no instances}
     *
     * @param code the same object in each state
     */
    public synchronized FunctionCode lastingCode(FunctionCode code) {
        FunctionCode known = codes.get(code);
        FunctionCode lasting = known == null ? code.fresh() : known;
        if (lasting == code) {
            return code;
        }
        codes.put(code, lasting);
        return new LastingCode(lasting);
    }

    /** Ends the instances. */
    @Override
    public synchronized void close() {
        providers.values().forEach(it -> it.provider().close());
        codes.values().forEach(FunctionCode::close);
        providers.clear();
        codes.clear();
    }

    /** Shares code between states, and lets no state close it. */
    private record LastingProvider(FunctionProvider provider, Map<FunctionDefinition, ProvidedFunction> provided)
            implements FunctionProvider {
        LastingProvider(FunctionProvider provider) {
            this(provider, new ConcurrentHashMap<>());
        }

        @Override
        public ProvidedFunction provide(FunctionDefinition definition) {
            return provided.computeIfAbsent(definition, provider::provide);
        }
    }

    private record LastingCode(FunctionCode code) implements FunctionCode {
        @Override
        public FunctionOutcome invoke(Invocation invocation) {
            return code.invoke(invocation);
        }
    }
}
