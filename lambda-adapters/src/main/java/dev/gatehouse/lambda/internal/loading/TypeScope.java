package dev.gatehouse.lambda.internal.loading;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A class or interface met on the way up from a handler, and what its type parameters stand for there.
 *
 * @param arguments absent if the type was named without any
 */
record TypeScope(Class<?> type, Optional<List<Type>> arguments) {

    /**
     * The type arguments with which a class implements an interface, found as AWS's runtime finds them.
     *
     * <p>Breadth first, interfaces before the superclass. The first type with arguments that is the interface, or extends
     * it, decides; so a sub-interface with one parameter of its own gives one argument.
     *
     * @return empty if the interface is implemented without arguments
     */
    static Optional<List<Type>> argumentsOf(Class<?> type, Class<?> wanted) {
        Deque<TypeScope> open = new ArrayDeque<>();
        open.add(new TypeScope(type, Optional.empty()));
        while (!open.isEmpty()) {
            TypeScope scope = open.remove();
            for (Type parent : scope.type().getGenericInterfaces()) {
                TypeScope next = scope.up(parent);
                if (parent instanceof ParameterizedType && wanted.isAssignableFrom(next.type())) {
                    return next.arguments();
                }
                open.add(next);
            }
            Optional.ofNullable(scope.type().getGenericSuperclass())
                    .map(scope::up)
                    .ifPresent(open::add);
        }
        return Optional.empty();
    }

    private TypeScope up(Type parent) {
        if (parent instanceof ParameterizedType parameterized) {
            List<Type> types = Arrays.stream(parameterized.getActualTypeArguments())
                    .map(this::resolved)
                    .toList();
            return new TypeScope((Class<?>) parameterized.getRawType(), Optional.of(types));
        }
        Class<?> raw = (Class<?>) parent;
        List<TypeVariable<?>> variables = List.of(raw.getTypeParameters());
        return variables.isEmpty() || arguments.isEmpty()
                ? new TypeScope(raw, Optional.empty())
                : new TypeScope(
                        raw, Optional.of(variables.stream().map(this::resolved).toList()));
    }

    private Type resolved(Type argument) {
        if (argument instanceof TypeVariable<?> variable && arguments.isPresent()) {
            TypeVariable<?>[] variables = type.getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                if (variables[i].getName().equals(variable.getName())) {
                    return arguments.get().get(i);
                }
            }
        }
        return argument;
    }
}
