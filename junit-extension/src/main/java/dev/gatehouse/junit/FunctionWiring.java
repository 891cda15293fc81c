package dev.gatehouse.junit;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.FreshState;
import dev.gatehouse.lambda.HandlerFunctions;
import dev.gatehouse.lambda.HandlerOptions;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Wires what a test class annotates with {@link LambdaFunction}: nested and listed classes, and values of fields. */
final class FunctionWiring {

    private FunctionWiring() {}

    /** A fresh state of the shared gateway with the class's own functions. */
    static ApiGateway renew(ApiGateway shared, ExtensionContext context, Optional<Object> instance) {
        ClassSettings settings = ClassSettings.of(context);
        List<Class<?>> classes = classes(context.getRequiredTestClass(), settings);
        List<Field> fields = fields(context.getRequiredTestClass());
        return shared.fresh(fresh -> {
            ClassSettings.now(context).ifPresent(fresh::clock);
            classes.forEach(type -> wire(fresh, type));
            fields.forEach(field -> wire(fresh, field, instance));
        });
    }

    private static void wire(FreshState fresh, Class<?> type) {
        LambdaFunction annotation = AnnotationSupport.findAnnotation(type, LambdaFunction.class)
                .orElseThrow(() ->
                        new IllegalStateException(type.getName() + " is listed as a function, but is not annotated."
                                + "\n  to do:       annotate it with @LambdaFunction(\"LogicalId\")."));
        fresh.function(name(annotation), HandlerFunctions.of(type, HandlerOptions.standard()));
    }

    private static void wire(FreshState fresh, Field field, Optional<Object> instance) {
        fresh.function(name(field.getAnnotation(LambdaFunction.class)), new FieldFunction(field, instance));
    }

    private static String name(LambdaFunction annotation) {
        return annotation.alias().isEmpty() ? annotation.value() : annotation.value() + ":" + annotation.alias();
    }

    private static List<Class<?>> classes(Class<?> test, ClassSettings settings) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> type = test; type != null; type = type.getSuperclass()) {
            Stream.of(type.getDeclaredClasses())
                    .filter(nested -> AnnotationSupport.isAnnotated(nested, LambdaFunction.class))
                    .forEach(classes::add);
        }
        classes.addAll(settings.functions());
        return classes;
    }

    private static List<Field> fields(Class<?> test) {
        return ReflectionSupport.findFields(
                test, field -> field.isAnnotationPresent(LambdaFunction.class), HierarchyTraversalMode.TOP_DOWN);
    }
}
