package dev.gatehouse.junit;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.FreshState;
import dev.gatehouse.control.UsagePlans;
import java.lang.reflect.AnnotatedElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What annotations beside {@code @ApiGatewayTest} ask for: those of enclosing classes, of the class, of the method. */
record TestAnnotations(Optional<Instant> now, Map<String, String> stageVariables, Map<String, String> apiKeyValues) {

    TestAnnotations {
        stageVariables = Map.copyOf(stageVariables);
        apiKeyValues = Map.copyOf(apiKeyValues);
    }

    /** Those of the classes and, in a test, of its method: the innermost wins. */
    static TestAnnotations of(ExtensionContext context) {
        List<AnnotatedElement> elements = new ArrayList<>();
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            elements.add(0, type);
        }
        context.getTestMethod().ifPresent(elements::add);
        return on(elements);
    }

    /** Those of the method alone. */
    static TestAnnotations ofMethod(ExtensionContext context) {
        return on(context.getTestMethod().<List<AnnotatedElement>>map(List::of).orElse(List.of()));
    }

    private static TestAnnotations on(List<AnnotatedElement> elements) {
        Optional<Instant> now = Optional.empty();
        Map<String, String> stageVariables = new LinkedHashMap<>();
        Map<String, String> apiKeyValues = new LinkedHashMap<>();
        for (AnnotatedElement element : elements) {
            now = AnnotationSupport.findAnnotation(element, Now.class)
                    .map(annotation -> Instant.parse(annotation.value()))
                    .or(previous(now));
            AnnotationSupport.findRepeatableAnnotations(element, StageVariable.class)
                    .forEach(variable -> stageVariables.put(variable.name(), variable.value()));
            AnnotationSupport.findRepeatableAnnotations(element, ApiKeyValue.class)
                    .forEach(key -> apiKeyValues.put(key.logicalId(), key.value()));
        }
        return new TestAnnotations(now, stageVariables, apiKeyValues);
    }

    private static java.util.function.Supplier<Optional<Instant>> previous(Optional<Instant> now) {
        return () -> now;
    }

    boolean isEmpty() {
        return now.isEmpty() && stageVariables.isEmpty() && apiKeyValues.isEmpty();
    }

    void ask(FreshState fresh) {
        now.ifPresent(fresh::clock);
    }

    void change(ApiGateway gateway) {
        apiKeyValues.forEach(
                (key, value) -> gateway.get(UsagePlans.class).key(key).value(value));
    }
}
