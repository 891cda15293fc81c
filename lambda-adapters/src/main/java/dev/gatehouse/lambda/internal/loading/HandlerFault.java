package dev.gatehouse.lambda.internal.loading;

import dev.gatehouse.internal.environment.functions.Unreadable;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a handler can't be started, in the words of AWS's Java runtime. */
public final class HandlerFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String errorType;

    private HandlerFault(String message, String errorType, @Nullable Throwable cause) {
        super(message, cause);
        this.errorType = errorType;
    }

    /** A handler that Lambda can't call; there is no exception to it. */
    static HandlerFault unusable(String message) {
        return new HandlerFault(message, "", null);
    }

    /** A class without the handler's method; what methods it has is the cause, since Lambda does not tell. */
    static HandlerFault noMethod(String name, Class<?> type) {
        String known = Stream.of(type.getMethods())
                .filter(it -> it.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new HandlerFault(
                "No public method named " + name + " with appropriate method signature found on class "
                        + type.getName(),
                "",
                new NoSuchMethodException("known here: " + (known.isEmpty() ? "no public method" : known)));
    }

    /** A class that is no handler by itself; how it can be one is the cause, since Lambda does not tell. */
    static HandlerFault noInterface(Class<?> type) {
        return new HandlerFault(
                "Class does not implement an appropriate handler interface: " + type.getName(),
                "",
                new ClassCastException("to do: implement RequestHandler or RequestStreamHandler, or have Handler name"
                        + " a method: Class::method"));
    }

    /** A handler whose making ended with that exception. */
    static HandlerFault of(Throwable thrown) {
        Throwable shown = shown(thrown);
        return new HandlerFault(messageOf(shown), AwsNamed.typeOf(thrown), shown);
    }

    /** A class whose first initialization ended with such an error. */
    static HandlerFault again(String errorType, Optional<String> message, Throwable thrown) {
        return new HandlerFault(message.orElse(errorType), errorType, thrown);
    }

    /** A class that can't be initialized. */
    static HandlerFault whileLoading(String className, Throwable thrown, String typeName) {
        Throwable shown = shown(thrown);
        String message =
                Optional.ofNullable(shown.getMessage()).map(it -> ": " + it).orElse("");
        boolean initializer = typeName.equals(ExceptionInInitializerError.class.getName());
        return new HandlerFault("Error loading class " + className + (initializer ? "" : message), typeName, shown);
    }

    /** A class whose methods can't be listed. */
    static HandlerFault whileLoadingMethod(String method, Class<?> type, NoClassDefFoundError thrown) {
        return new HandlerFault(
                "Error loading method " + method + " on class " + type.getName(),
                thrown.getClass().getName(),
                thrown);
    }

    /** A snapshot hook that failed; AWS's runtime reports only its own exception, whose causes are in the log. */
    public static HandlerFault inHook(Exception failure) {
        String type = "com.amazonaws.services.lambda.crac." + failure.getClass().getSimpleName();
        return new HandlerFault(type, type, failure);
    }

    /** A class that is not there. */
    static HandlerFault notFound(String className, ClassNotFoundException thrown) {
        return new HandlerFault(
                "Class not found: " + className, thrown.getClass().getName(), thrown);
    }

    /** The exception's class name; empty if there was none. */
    public String errorType() {
        return errorType;
    }

    private static Throwable shown(Throwable thrown) {
        return Unreadable.of(thrown).<Throwable>map(it -> it).orElse(thrown);
    }

    /** The message that AWS's runtime reports for an exception. */
    public static String messageOf(Throwable thrown) {
        return Optional.ofNullable(thrown.getLocalizedMessage())
                .orElse(thrown.getClass().getName());
    }
}
