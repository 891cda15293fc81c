package dev.gatehouse.lambda.internal.loading;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A handler method and what Lambda hands to it, in the order of its parameters.
 *
 * @param event the type that the event is read into; absent if the method takes none, or takes streams
 */
record MethodShape(Method method, List<Argument> arguments, Optional<Type> event) {

    /** What Lambda hands to a handler method. */
    enum Argument {
        EVENT,
        INPUT,
        OUTPUT,
        CONTEXT
    }

    /** Methods that are no bridges first, then those with most parameters; a last Context counts twice. */
    private static final Comparator<Method> AWS_ORDER =
            Comparator.comparing(Method::isBridge).thenComparing(MethodShape::weight, Comparator.reverseOrder());

    /** The method of that name that AWS's runtime chooses; empty if no overload will do. */
    static Optional<MethodShape> choose(Class<?> type, String name) {
        return Stream.of(type.getMethods())
                .filter(it -> it.getName().equals(name))
                .sorted(AWS_ORDER)
                .flatMap(it -> of(it).stream())
                .findFirst();
    }

    boolean isStreaming() {
        return arguments.contains(Argument.INPUT) || arguments.contains(Argument.OUTPUT);
    }

    private static int weight(Method method) {
        Class<?>[] types = method.getParameterTypes();
        boolean contextLast = types.length > 0 && types[types.length - 1].equals(Context.class);
        return contextLast ? types.length + 1 : types.length;
    }

    private static Optional<MethodShape> of(Method method) {
        List<Type> types = List.of(method.getGenericParameterTypes());
        List<Argument> arguments = types.stream().map(MethodShape::argument).toList();
        boolean fits =
                switch (types.size()) {
                    case 0, 1 -> true;
                    case 2 -> twoFit(arguments);
                    default -> arguments.equals(List.of(Argument.INPUT, Argument.OUTPUT, Argument.CONTEXT));
                };
        int event = arguments.indexOf(Argument.EVENT);
        Optional<Type> type = event < 0 ? Optional.empty() : Optional.of(types.get(event));
        return fits ? Optional.of(new MethodShape(method, arguments, type)) : Optional.empty();
    }

    private static boolean twoFit(List<Argument> arguments) {
        Argument first = arguments.get(0);
        Argument second = arguments.get(1);
        return first != Argument.CONTEXT && second == Argument.CONTEXT
                || first == Argument.INPUT && second == Argument.OUTPUT;
    }

    private static Argument argument(Type type) {
        if (InputStream.class.equals(type)) {
            return Argument.INPUT;
        }
        if (OutputStream.class.equals(type)) {
            return Argument.OUTPUT;
        }
        return Context.class.equals(type) ? Argument.CONTEXT : Argument.EVENT;
    }
}
