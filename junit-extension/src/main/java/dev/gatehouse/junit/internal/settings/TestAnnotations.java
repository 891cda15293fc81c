package dev.gatehouse.junit.internal.settings;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.TestSettings;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.junit.AccessLog;
import dev.gatehouse.junit.ApiKeyValue;
import dev.gatehouse.junit.Canary;
import dev.gatehouse.junit.Now;
import dev.gatehouse.junit.StageVariable;
import dev.gatehouse.junit.internal.ClassChecks;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.model.CanaryDeployment;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/** What annotations beside {@code @ApiGatewayTest} ask for: those of enclosing classes, of the class, of the method. */
public record TestAnnotations(
        Optional<Instant> now,
        Optional<String> accessLog,
        List<CanaryDeployment> canaries,
        Map<String, String> stageVariables,
        Map<String, String> apiKeyValues) {

    private static final Namespace NAMESPACE = Namespace.create(TestAnnotations.class);

    public TestAnnotations {
        canaries = List.copyOf(canaries);
        stageVariables = Map.copyOf(stageVariables);
        apiKeyValues = Map.copyOf(apiKeyValues);
    }

    /** Those of the classes and, in a test, of its method: the innermost wins. */
    public static TestAnnotations of(ExtensionContext context) {
        AnnotatedElement innermost =
                context.getTestMethod().<AnnotatedElement>map(it -> it).orElseGet(context::getRequiredTestClass);
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(innermost, element -> ofAll(context), TestAnnotations.class);
    }

    private static TestAnnotations ofAll(ExtensionContext context) {
        List<AnnotatedElement> elements = new ArrayList<>();
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            elements.add(0, type);
        }
        context.getTestMethod().ifPresent(elements::add);
        return on(elements, context.getRequiredTestClass().getClassLoader());
    }

    /** Those of the method alone. */
    public static TestAnnotations ofMethod(ExtensionContext context) {
        return on(
                context.getTestMethod().<List<AnnotatedElement>>map(List::of).orElse(List.of()),
                context.getRequiredTestClass().getClassLoader());
    }

    private static TestAnnotations on(List<AnnotatedElement> elements, ClassLoader classPath) {
        Optional<Instant> now = Optional.empty();
        Optional<String> accessLog = Optional.empty();
        Map<String, CanaryDeployment> canaries = new LinkedHashMap<>();
        Map<String, String> stageVariables = new LinkedHashMap<>();
        Map<String, String> apiKeyValues = new LinkedHashMap<>();
        for (AnnotatedElement element : elements) {
            now = innermost(element, Now.class, annotation -> ClassChecks.instant(annotation.value()), now);
            accessLog = innermost(element, AccessLog.class, AccessLog::value, accessLog);
            AnnotationSupport.findRepeatableAnnotations(element, Canary.class)
                    .forEach(wish ->
                            canaries.put(wish.api() + " " + wish.stage(), CanaryOverride.deployment(wish, classPath)));
            AnnotationSupport.findRepeatableAnnotations(element, StageVariable.class)
                    .forEach(variable -> stageVariables.put(variable.name(), variable.value()));
            AnnotationSupport.findRepeatableAnnotations(element, ApiKeyValue.class)
                    .forEach(key -> apiKeyValues.put(key.logicalId(), key.value()));
        }
        return new TestAnnotations(now, accessLog, List.copyOf(canaries.values()), stageVariables, apiKeyValues);
    }

    private static <A extends Annotation, T> Optional<T> innermost(
            AnnotatedElement element, Class<A> annotation, Function<A, T> value, Optional<T> around) {
        return AnnotationSupport.findAnnotation(element, annotation).map(value).or(() -> around);
    }

    public boolean isEmpty() {
        return now.isEmpty()
                && accessLog.isEmpty()
                && canaries.isEmpty()
                && stageVariables.isEmpty()
                && apiKeyValues.isEmpty();
    }

    /**
     * Asks for what belongs to a fresh state.
     *
     * @param usualApi the REST API that canaries are for which name none
     */
    public void ask(TestSettings fresh, Optional<String> usualApi) {
        now.ifPresent(fresh::clock);
        canaries.stream()
                .map(it -> it.api().isEmpty() ? usualApi.map(it::ofApi).orElse(it) : it)
                .forEach(fresh::canary);
    }

    public void change(ApiGateway gateway) {
        apiKeyValues.forEach(
                (key, value) -> gateway.get(UsagePlans.class).key(key).value(value));
        accessLog.ifPresent(format -> gateway.get(AccessLogs.class).useFormat(format));
    }

    /** What a {@link Canary} asks for. */
    private static final class CanaryOverride {

        private CanaryOverride() {}

        static CanaryDeployment deployment(Canary annotation, ClassLoader classPath) {
            CanaryDeployment canary = CanaryDeployment.ofPercent(annotation.percent());
            for (Map.Entry<String, String> variable : Pairs.read(
                            List.of(annotation.stageVariables()), "@Canary(stageVariables = ...)")
                    .entrySet()) {
                canary = canary.withStageVariable(variable.getKey(), variable.getValue());
            }
            canary = annotation.useStageCache() ? canary.withStageCache() : canary;
            canary = annotation.api().isEmpty() ? canary : canary.ofApi(annotation.api());
            canary = annotation.stage().isEmpty() ? canary : canary.onStage(annotation.stage());
            return annotation.template().isEmpty() ? canary : templated(canary, annotation.template(), classPath);
        }

        private static CanaryDeployment templated(CanaryDeployment canary, String template, ClassLoader classPath) {
            NamedTemplate source = NamedTemplate.named(template, classPath);
            return source.text()
                    .map(text -> canary.withTemplateText(source.name(), text))
                    .orElseGet(() -> canary.withTemplate(Path.of(source.name())));
        }
    }
}
