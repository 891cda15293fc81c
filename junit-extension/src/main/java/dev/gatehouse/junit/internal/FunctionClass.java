package dev.gatehouse.junit.internal;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.lambda.HandlerFunctions;
import dev.gatehouse.lambda.HandlerOptions;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;

/** What runs a function: a class annotated with {@code @LambdaFunction}. */
final class FunctionClass {

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
