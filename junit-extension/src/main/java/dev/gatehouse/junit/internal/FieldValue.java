package dev.gatehouse.junit.internal;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes fields of test classes and their instances. */
public final class FieldValue {

    private FieldValue() {}

    /** The value; empty if it is null, or belongs to an instance that is not there yet. */
    public static Optional<Object> of(Field field, TestObjects objects) {
        return Modifier.isStatic(field.getModifiers())
                ? read(field, null)
                : objects.instanceOf(field.getDeclaringClass()).flatMap(instance -> read(field, instance));
    }

    /** The value in that instance; empty if it is null. */
    static Optional<Object> of(Field field, Object instance) {
        return read(field, instance);
    }

    static void put(Field field, Object instance, Object value) {
        try {
            field.setAccessible(true);
            field.set(instance, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("can't write " + field, e);
        }
    }

    private static Optional<Object> read(Field field, @Nullable Object instance) {
        try {
            field.setAccessible(true);
            return Optional.ofNullable(field.get(instance));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("can't read " + field, e);
        }
    }
}
