package dev.gatehouse.junit.internal;

import dev.gatehouse.TestSettings;
import dev.gatehouse.junit.LambdaFunction;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What stands for functions in a test class: nested and listed classes, and values of fields.
 *
 * @param elements classes and fields annotated with {@link LambdaFunction}; a later one replaces an earlier one
 * @param inherited those that superclasses bring, which other classes may extend as well
 */
record TestFunctions(List<Object> elements, Set<Object> inherited) {

    TestFunctions {
        elements = List.copyOf(elements);
        inherited = Set.copyOf(inherited);
    }

    /** That of the class, of its superclasses, and of the classes around it. */
    static TestFunctions of(Class<?> test, ClassSettings settings) {
        Set<Object> elements = new LinkedHashSet<>(settings.functions());
        List<Class<?>> around = new ArrayList<>();
        for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
            around.add(0, type);
        }
        for (Class<?> type : around) {
            refuseTwins(type);
            elements.addAll(classes(type));
            elements.addAll(fields(type));
        }
        Set<Object> inherited = new LinkedHashSet<>(elements);
        inherited.removeIf(it -> settings.functions().contains(it) || around.contains(home(it)));
        return new TestFunctions(List.copyOf(elements), inherited);
    }

    // a subclass replaces what its superclass wires; in one class, one of two would do nothing
    private static void refuseTwins(Class<?> test) {
        Map<String, String> wired = new HashMap<>();
        Stream.concat(classes(test).stream().map(Object.class::cast), fields(test).stream())
                .filter(it -> home(it) == test)
                .forEach(element -> {
                    LambdaFunction function = element instanceof Field field
                            ? field.getAnnotation(LambdaFunction.class)
                            : annotation((Class<?>) element);
                    String shown = element instanceof Field field
                            ? "the field " + field.getName()
                            : "the class " + ((Class<?>) element).getSimpleName();
                    String other = wired.put(name(function), shown);
                    if (other != null) {
                        throw new IllegalStateException(test.getName() + ": " + other + " and " + shown
                                + " both provide the function \"" + name(function) + "\"."
                                + "\n  to do:       leave one of them out.");
                    }
                });
    }

    void wire(TestSettings fresh, TestObjects objects, ClassFunctions functions) {
        if (!inherited.isEmpty()) {
            fresh.shared(several ->
                    elements.stream().filter(inherited::contains).forEach(it -> wire(it, several, objects, functions)));
        }
        elements.stream().filter(it -> !inherited.contains(it)).forEach(it -> wire(it, fresh, objects, functions));
    }

    private static void wire(Object element, TestSettings fresh, TestObjects objects, ClassFunctions functions) {
        if (element instanceof Field field) {
            FieldFunction.demand(field);
            fresh.function(
                    name(field.getAnnotation(LambdaFunction.class)),
                    new FieldFunction(field, objects, functions.options()));
        } else if (element instanceof Class<?> type) {
            fresh.function(name(annotation(type)), functions.code(type));
        }
    }

    private static Class<?> home(Object element) {
        return element instanceof Field field ? field.getDeclaringClass() : ((Class<?>) element).getDeclaringClass();
    }

    private static LambdaFunction annotation(Class<?> type) {
        return AnnotationSupport.findAnnotation(type, LambdaFunction.class)
                .orElseThrow(() ->
                        new IllegalStateException(type.getName() + " is listed as a function, but is not annotated."
                                + "\n  to do:       annotate it with @LambdaFunction(\"LogicalId\")."));
    }

    private static String name(LambdaFunction annotation) {
        return annotation.alias().isEmpty() ? annotation.value() : annotation.value() + ":" + annotation.alias();
    }

    private static List<Class<?>> classes(Class<?> test) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> type = test; type != null; type = type.getSuperclass()) {
            classes.addAll(
                    0,
                    Stream.of(type.getDeclaredClasses())
                            .filter(TestFunctions::isFunction)
                            .toList());
        }
        return classes;
    }

    private static boolean isFunction(Class<?> type) {
        return AnnotationSupport.isAnnotated(type, LambdaFunction.class);
    }

    private static List<Field> fields(Class<?> test) {
        return ReflectionSupport.findFields(
                test, field -> field.isAnnotationPresent(LambdaFunction.class), HierarchyTraversalMode.TOP_DOWN);
    }
}
