package dev.gatehouse.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The fields of a test class that the extension fills: not static, not final, of a type that it knows. */
final class InjectedFields {

    private InjectedFields() {}

    static List<Field> of(Class<?> type) {
        return ReflectionSupport.findFields(
                type,
                field -> Injection.supports(field.getType())
                        && !Modifier.isStatic(field.getModifiers())
                        && !Modifier.isFinal(field.getModifiers())
                        && !field.isSynthetic(),
                HierarchyTraversalMode.TOP_DOWN);
    }
}
