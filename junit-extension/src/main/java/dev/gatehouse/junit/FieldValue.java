package dev.gatehouse.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;

/** Reads a field of a test instance. */
final class FieldValue {

    private FieldValue() {}

    /** The value; empty if it is null, or belongs to an instance that is not there yet. */
    static Optional<Object> of(Field field, Optional<Object> instance) {
        boolean ofClass = Modifier.isStatic(field.getModifiers());
        if (!ofClass && instance.isEmpty()) {
            return Optional.empty();
        }
        try {
            field.setAccessible(true);
            return Optional.ofNullable(field.get(ofClass ? null : instance.orElseThrow()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("can't read " + field, e);
        }
    }
}
