package dev.gatehouse.lambda.internal.loading;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Loads the handlers of one function, by the rules and with the errors of AWS's Java runtime. */
public final class HandlerLoader {

    private final ClassLoader loader;
    private final HandlerFactory factory;
    private final Serializers serializers;

    public HandlerLoader(ClassLoader loader, HandlerFactory factory) {
        this.loader = loader;
        this.factory = factory;
        this.serializers = new Serializers(loader);
    }

    /** Loads what handlers of objects need, ahead of the first of them. */
    public static void loadAhead() {
        Serializers.loadAhead();
    }

    /** The class loader of the function. */
    public ClassLoader loader() {
        return loader;
    }

    /** Goes before a handler whose code may change AWS's serializers, which all functions share. */
    public void expectChangedSerializers() {
        serializers.expectChanges();
    }

    /** Loads a new handler, and initializes its class if it is the first of it. */
    public LoadedHandler load(HandlerName name) throws HandlerFault {
        Class<?> type = HandlerClasses.initialized(name.className(), loader);
        return name.method().isPresent()
                ? HandlerMethods.load(type, name.method().get(), factory, serializers)
                : byInterface(type);
    }

    /**
     * The handler that an object already is.
     *
     * @param declared the type as which it is declared, which tells the event of a lambda expression or mock
     */
    public LoadedHandler of(Object handler, Optional<Type> declared) throws HandlerFault {
        if (handler instanceof RequestStreamHandler streams) {
            return streaming(streams);
        }
        if (handler instanceof RequestHandler<?, ?> pojo) {
            List<Type> types = declaredTypes(declared).isPresent()
                    ? declaredTypes(declared).get()
                    : PojoHandlers.typesOf(handler.getClass());
            return pojo(pojo, types);
        }
        throw HandlerFault.noInterface(handler.getClass());
    }

    private LoadedHandler byInterface(Class<?> type) throws HandlerFault {
        if (RequestStreamHandler.class.isAssignableFrom(type)) {
            return streaming((RequestStreamHandler) factory.make(type));
        }
        if (RequestHandler.class.isAssignableFrom(type)) {
            List<Type> types = PojoHandlers.typesOf(type);
            return pojo((RequestHandler<?, ?>) factory.make(type), types);
        }
        throw HandlerFault.noInterface(type);
    }

    private static LoadedHandler streaming(RequestStreamHandler handler) {
        return (event, output, context) -> handler.handleRequest(new ByteArrayInputStream(event), output, context);
    }

    @SuppressWarnings("unchecked")
    private LoadedHandler pojo(RequestHandler<?, ?> handler, List<Type> types) throws HandlerFault {
        var typed = (RequestHandler<Object, Object>) handler;
        return PojoHandlers.of(typed::handleRequest, Optional.of(types.get(0)), types.get(1), serializers);
    }

    private static Optional<List<Type>> declaredTypes(Optional<Type> declared) {
        return declared.flatMap(
                it -> it instanceof ParameterizedType type && RequestHandler.class.equals(type.getRawType())
                        ? Optional.of(List.of(type.getActualTypeArguments()))
                        : declared.flatMap(HandlerLoader::typesOfClass));
    }

    private static Optional<List<Type>> typesOfClass(Type type) {
        return type instanceof Class<?> named
                ? TypeScope.argumentsOf(named, RequestHandler.class).filter(it -> it.size() == 2)
                : Optional.empty();
    }

    /** Finds handler classes and has them initialized. */
    private static final class HandlerClasses {

        private static final Pattern FIRST = Pattern.compile(
                "Exception (?<type>[^ :]+)(?:: (?<message>.*))? \\[in thread \".*\"\\]", Pattern.DOTALL);

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
                    .map(first -> HandlerFault.again(
                            first.group("type"), Optional.ofNullable(first.group("message")), thrown));
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
}
