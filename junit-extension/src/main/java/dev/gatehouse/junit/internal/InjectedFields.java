package dev.gatehouse.junit.internal;

import dev.gatehouse.junit.HttpBackend;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The fields of a test class that the extension fills: not static, not final, of a kind that it knows. */
public final class InjectedFields {

    private InjectedFields() {}

    public static List<Field> of(Class<?> type) {
        return ReflectionSupport.findFields(
                type,
                field -> Injection.supports(field.getType(), field)
                        && !Modifier.isStatic(field.getModifiers())
                        && !Modifier.isFinal(field.getModifiers())
                        && !field.isSynthetic(),
                HierarchyTraversalMode.TOP_DOWN);
    }

    /** Fills the fields of a test instance; servers that it brings itself stay. */
    public static void fill(Object instance, GatewayOfTest gateway, ClassSettings settings, ExtensionContext context) {
        for (Field field : of(instance.getClass())) {
            if (!field.isAnnotationPresent(HttpBackend.class)
                    || FieldValue.of(field, instance).isEmpty()) {
                FieldValue.put(
                        field,
                        instance,
                        Injection.of(field.getType(), field, settings, context).value(gateway));
            }
        }
    }
}
