package dev.gatehouse.lambda.internal.loading;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Handlers that take and give Java objects, and the types of these. */
final class PojoHandlers {

    private PojoHandlers() {}

    /**
     * A handler with its serializers.
     *
     * @throws HandlerFault if a type can't be serialized at all
     */
    static LoadedHandler of(PojoHandler.Code code, Optional<Type> input, Type output, Serializers serializers)
            throws HandlerFault {
        try {
            Optional<PojoSerializer<Object>> reader = input.map(serializers::of);
            Optional<PojoSerializer<Object>> writer =
                    isVoid(output) ? Optional.empty() : Optional.of(serializers.of(output));
            return new PojoHandler(code, reader, writer);
        } catch (RuntimeException | Error e) {
            throw HandlerFault.of(e);
        }
    }

    /**
     * Event and answer type with which a class implements {@link RequestHandler}.
     *
     * @throws HandlerFault if they can't be told
     */
    static List<Type> typesOf(Class<?> type) throws HandlerFault {
        List<Type> types = TypeScope.argumentsOf(type, RequestHandler.class)
                .orElseThrow(() -> HandlerFault.unusable("Class " + type.getName()
                        + " does not implement RequestHandler with concrete type parameters"));
        if (types.size() != 2) {
            throw HandlerFault.unusable(
                    "Invalid class signature for RequestHandler. Expected two generic types, got " + types.size());
        }
        for (Type each : types) {
            if (isUnbounded(each)) {
                throw HandlerFault.unusable("Class " + type.getName()
                        + " does not implement RequestHandler with concrete type parameters: parameter " + each
                        + " has no upper bound.");
            }
        }
        return types;
    }

    private static boolean isUnbounded(Type type) {
        return type instanceof TypeVariable<?> variable
                && Stream.of(variable.getBounds()).allMatch(Object.class::equals);
    }

    private static boolean isVoid(Type type) {
        return void.class.equals(type) || Void.class.equals(type);
    }
}
