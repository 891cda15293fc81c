package dev.gatehouse.junit.internal;

import dev.gatehouse.TestSettings;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.LastingInstances;
import dev.gatehouse.junit.LambdaFunction;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import dev.gatehouse.lambda.HandlerFunctionProvider;
import dev.gatehouse.lambda.HandlerFunctions;
import dev.gatehouse.lambda.HandlerOptions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** What runs the functions of a test class; made once, so that instances can outlive a test where it asks for that. */
final class ClassFunctions implements Store.CloseableResource, AutoCloseable {

    private final HandlerOptions options;
    private final FunctionProvider provider;
    private final Optional<LastingInstances> lasting;
    private final Map<Class<?>, FunctionCode> codes = new ConcurrentHashMap<>();

    ClassFunctions(ClassSettings settings, ClassLoader classPath) {
        this.options = settings.handlers().withLoader(classPath);
        this.provider = new HandlerFunctionProvider(options);
        this.lasting = settings.instances() == StateLifecycle.PER_CLASS
                ? Optional.of(new LastingInstances())
                : Optional.empty();
    }

    HandlerOptions options() {
        return options;
    }

    /** The code of a class annotated with {@link LambdaFunction}. */
    FunctionCode code(Class<?> type) {
        return codes.computeIfAbsent(type, key -> HandlerFunctions.of(key, options));
    }

    void giveTo(TestSettings fresh) {
        fresh.functions(provider);
        lasting.ifPresent(fresh::instances);
    }

    @Override
    public void close() {
        lasting.ifPresent(LastingInstances::close);
    }
}
