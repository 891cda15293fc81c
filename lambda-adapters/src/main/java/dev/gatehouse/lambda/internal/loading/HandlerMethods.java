package dev.gatehouse.lambda.internal.loading;

import com.amazonaws.services.lambda.runtime.Context;
import dev.gatehouse.lambda.internal.loading.MethodShape.Argument;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Handlers that are methods of any class. */
final class HandlerMethods {

    private HandlerMethods() {}

    static LoadedHandler load(Class<?> type, String name, HandlerFactory factory, Serializers serializers)
            throws HandlerFault {
        MethodShape shape = choose(type, name);
        boolean isStatic = Modifier.isStatic(shape.method().getModifiers());
        Optional<Object> target = isStatic ? Optional.empty() : Optional.of(factory.make(type));
        if (shape.isStreaming()) {
            return new StreamMethod(shape, target);
        }
        boolean wantsContext = shape.arguments().contains(Argument.CONTEXT);
        PojoHandler.Code code = (event, context) ->
                call(shape.method(), target, arguments(shape.event().isPresent(), event, wantsContext, context));
        return PojoHandlers.of(code, shape.event(), shape.method().getGenericReturnType(), serializers);
    }

    private static MethodShape choose(Class<?> type, String name) throws HandlerFault {
        try {
            return MethodShape.choose(type, name).orElseThrow(() -> HandlerFault.noMethod(name, type));
        } catch (NoClassDefFoundError e) {
            throw HandlerFault.whileLoadingMethod(name, type, e);
        }
    }

    private static @Nullable Object[] arguments(
            boolean takesEvent, @Nullable Object event, boolean takesContext, Context context) {
        if (!takesEvent) {
            return takesContext ? new Object[] {context} : new Object[0];
        }
        return takesContext ? new @Nullable Object[] {event, context} : new @Nullable Object[] {event};
    }

    static @Nullable Object call(Method method, Optional<Object> target, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target.orElse(null), arguments);
        } catch (InvocationTargetException e) {
            throw Optional.ofNullable(e.getCause()).orElse(e);
        }
    }

    /**
     * A handler method of streams.
     *
     * @param target absent for a static method
     */
    private record StreamMethod(MethodShape shape, Optional<Object> target) implements LoadedHandler {

        private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

        @Override
        public void handle(byte[] event, OutputStream output, Context context) throws Throwable {
            List<Object> arguments = new ArrayList<>();
            for (Argument argument : shape.arguments()) {
                switch (argument) {
                    case INPUT -> arguments.add(new ByteArrayInputStream(event));
                    case OUTPUT -> arguments.add(output);
                    case CONTEXT, EVENT -> arguments.add(context);
                }
            }
            HandlerMethods.call(shape.method(), target, arguments.toArray());
            if (!shape.arguments().contains(Argument.OUTPUT)) {
                output.write(NULL);
            }
        }
    }
}
