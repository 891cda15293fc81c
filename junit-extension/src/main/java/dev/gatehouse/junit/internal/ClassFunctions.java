package dev.gatehouse.junit.internal;

import dev.gatehouse.TestSettings;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.LastingInstances;
import dev.gatehouse.junit.LambdaFunction;
import dev.gatehouse.junit.StateLifecycle;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import dev.gatehouse.lambda.HandlerFunctionProvider;
import dev.gatehouse.lambda.HandlerFunctions;
import dev.gatehouse.lambda.HandlerOptions;
import dev.gatehouse.lambda.Leftovers;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.ReflectionSupport;

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

    /** What runs a function: a class annotated with {@code @LambdaFunction}. */
    private static final class FunctionClass {

        private static final String HANDLERS = "com.amazonaws.services.lambda.runtime.Request";

        private FunctionClass() {}

        /**
         * The code of that class.
         *
         * @throws IllegalStateException if nobody could make an instance of it, or it handles nothing
         */
        static FunctionCode of(Class<?> type, HandlerOptions options) {
            boolean own = FunctionCode.class.isAssignableFrom(type);
            if (!own && !handles(type)) {
                throw unusable(
                        type, "handles no events", "implement RequestHandler, RequestStreamHandler or FunctionCode.");
            }
            boolean made = own || options.factory().isEmpty();
            if (made && type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
                throw unusable(type, "is an inner class and needs an instance of the test", "make it static.");
            }
            boolean plain = Stream.of(type.getDeclaredConstructors()).anyMatch(it -> it.getParameterCount() == 0);
            if (made && (!plain || Modifier.isAbstract(type.getModifiers()))) {
                throw unusable(
                        type,
                        "can't be instantiated: it is abstract, or has no constructor without parameters",
                        "add one, or put an instance into a field with @LambdaFunction.");
            }
            return own ? (FunctionCode) ReflectionSupport.newInstance(type) : HandlerFunctions.of(type, options);
        }

        private static boolean handles(Class<?> type) {
            for (Class<?> at = type; at != null; at = at.getSuperclass()) {
                if (Stream.of(at.getInterfaces()).anyMatch(FunctionClass::isHandler)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isHandler(Class<?> type) {
            return type.getName().startsWith(HANDLERS)
                    || Stream.of(type.getInterfaces()).anyMatch(FunctionClass::isHandler);
        }

        private static IllegalStateException unusable(Class<?> type, String why, String remedy) {
            return new IllegalStateException(
                    "@LambdaFunction is on " + type.getName() + ", which " + why + ".\n  to do:       " + remedy);
        }
    }
}
