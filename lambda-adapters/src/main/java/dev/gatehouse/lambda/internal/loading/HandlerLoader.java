package dev.gatehouse.lambda.internal.loading;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

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

    /** The class loader of the function. */
    public ClassLoader loader() {
        return loader;
    }

    /** Goes before a handler whose code may change AWS's serializers, which all functions share. */
    public void takeSerializers() {
        Serializers.takePristine();
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
}
