package dev.gatehouse.junit.internal;

import dev.gatehouse.TestSettings;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.LastingInstances;
import dev.gatehouse.junit.LambdaFunction;
import dev.gatehouse.junit.StateLifecycle;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import dev.gatehouse.lambda.HandlerFunctionProvider;
import dev.gatehouse.lambda.HandlerOptions;
import dev.gatehouse.lambda.Leftovers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** What runs the functions of a test class; made once, so that instances can outlive a test where it asks for that. */
final class ClassFunctions implements Store.CloseableResource, AutoCloseable {

    private final HandlerOptions options;
    private final FunctionProvider provider;
    private final Optional<LastingInstances> lasting;
    private final Map<Class<?>, FunctionCode> codes = new ConcurrentHashMap<>();

    private volatile String test = "";

    ClassFunctions(ClassSettings settings, ClassLoader classPath, ExtensionContext context) {
        this.options = settings.handlers().withLoader(classPath).withLeftovers(leftovers(context));
        this.provider = new HandlerFunctionProvider(options);
        this.lasting = settings.instances() == StateLifecycle.PER_CLASS
                ? Optional.of(new LastingInstances())
                : Optional.empty();
    }

    /** In a run of parallel tests nobody can say who changed what the JVM shares. */
    private Leftovers leftovers(ExtensionContext context) {
        boolean parallel = context.getConfigurationParameter("junit.jupiter.execution.parallel.enabled")
                .map(Boolean::parseBoolean)
                .orElse(false);
        return parallel
                ? Leftovers.left()
                : Leftovers.restored().withTold(message -> System.getLogger("dev.gatehouse")
                        .log(System.Logger.Level.WARNING, test + ": " + message));
    }

    /** What a function leaves behind from here on is told with that test. */
    void begin(ExtensionContext context) {
        test = context.getRequiredTestClass().getName()
                + context.getTestMethod().map(it -> "." + it.getName()).orElse("");
    }

    HandlerOptions options() {
        return options;
    }

    /** The code of a class annotated with {@link LambdaFunction}. */
    FunctionCode code(Class<?> type) {
        return codes.computeIfAbsent(type, key -> FunctionClass.of(key, options));
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
