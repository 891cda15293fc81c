package dev.gatehouse.junit;

import dev.gatehouse.ApiGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Wires what a test class annotates with {@link LambdaFunction}: nested and listed classes. */
final class FunctionWiring {

    private FunctionWiring() {}

    /** A fresh state of the shared gateway with the class's own functions. */
    static ApiGateway renew(ApiGateway shared, ExtensionContext context, ClassSettings settings) {
        return shared.fresh(fresh -> {
            ClassSettings.now(context).ifPresent(fresh::clock);
        });
    }

    /** The annotated classes of a test class: nested in it or in its superclasses, then listed ones. */
    static List<Class<?>> classes(Class<?> test, ClassSettings settings) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> type = test; type != null; type = type.getSuperclass()) {
            Stream.of(type.getDeclaredClasses())
                    .filter(nested -> AnnotationSupport.isAnnotated(nested, LambdaFunction.class))
                    .forEach(classes::add);
        }
        classes.addAll(settings.functions());
        return classes;
    }
}
