package dev.gatehouse.lambda.internal.loading;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.function.Function;

/** The ways to make a handler object. */
public final class Constructors {

    private Constructors() {}

    /** By the public constructor without parameters, as AWS's runtime does. */
    public static Object publicOne(Class<?> type) throws HandlerFault {
        try {
            return call(type.getConstructor());
        } catch (NoSuchMethodException e) {
            throw HandlerFault.of(noConstructor(type, e));
        }
    }

    /** By the constructor without parameters, whatever its visibility: for classes that stand for a function in a test. */
    public static Object anyOne(Class<?> type) throws HandlerFault {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return call(constructor);
        } catch (NoSuchMethodException e) {
            throw HandlerFault.of(noConstructor(type, e));
        }
    }

    /** By a factory of the user, like an injector of Guice or a context of Spring. */
    public static HandlerFactory by(Function<Class<?>, Object> factory) {
        return type -> {
            try {
                return Optional.ofNullable(factory.apply(type))
                        .orElseThrow(() -> HandlerFault.unusable("the factory of handlers returned null for " + type));
            } catch (RuntimeException | Error e) {
                throw HandlerFault.of(e);
            }
        };
    }

    private static Object call(Constructor<?> constructor) throws HandlerFault {
        try {
            return constructor.newInstance();
        } catch (InstantiationException e) {
            e.initCause(
                    new IllegalArgumentException(constructor.getDeclaringClass().getName() + " is abstract"));
            throw HandlerFault.of(e);
        } catch (InvocationTargetException e) {
            throw HandlerFault.of(Optional.ofNullable(e.getCause()).orElse(e));
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            throw HandlerFault.of(e);
        }
    }

    private static Exception noConstructor(Class<?> type, NoSuchMethodException cause) {
        boolean inner = type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
        return inner
                ? new Exception(
                        "Class " + type.getName() + " cannot be instantiated because it is a non-static inner class")
                : new Exception("Class " + type.getName() + " has no public zero-argument constructor", cause);
    }
}
