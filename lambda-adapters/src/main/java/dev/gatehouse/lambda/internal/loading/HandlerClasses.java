package dev.gatehouse.lambda.internal.loading;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds handler classes and has them initialized. */
final class HandlerClasses {

    private static final Pattern FIRST =
            Pattern.compile("Exception (?<type>[^ :]+)(?:: (?<message>.*))? \\[in thread \".*\"\\]", Pattern.DOTALL);

    private HandlerClasses() {}

    /**
     * The class, its static initializer run.
     *
     * @throws HandlerFault if it is not there, or can't be loaded or initialized
     */
    static Class<?> initialized(String name, ClassLoader loader) throws HandlerFault {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw HandlerFault.notFound(name, e);
        } catch (LinkageError | RuntimeException e) {
            throw again(e, loader).orElseGet(() -> HandlerFault.whileLoading(name, e, typeOf(e)));
        } catch (Error e) { // of memory or stack, or of the initializer's own making: Lambda reports it as it is
            throw HandlerFault.of(e);
        }
    }

    // the JVM keeps of an initializer's first error what it was and said
    private static Optional<HandlerFault> again(Throwable thrown, ClassLoader loader) {
        return Optional.ofNullable(thrown.getCause())
                .filter(it -> thrown instanceof NoClassDefFoundError && it instanceof ExceptionInInitializerError)
                .map(first -> FIRST.matcher(String.valueOf(first.getMessage())))
                .filter(first -> first.matches() && isError(first.group("type"), loader))
                .map(first ->
                        HandlerFault.again(first.group("type"), Optional.ofNullable(first.group("message")), thrown));
    }

    private static boolean isError(String type, ClassLoader loader) {
        try {
            return Error.class.isAssignableFrom(Class.forName(type, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    // a JVM initializes a class once; Lambda would start a new one and meet the first error again
    private static String typeOf(Throwable thrown) {
        boolean again =
                thrown instanceof NoClassDefFoundError && thrown.getCause() instanceof ExceptionInInitializerError;
        return again
                ? ExceptionInInitializerError.class.getName()
                : thrown.getClass().getName();
    }
}
