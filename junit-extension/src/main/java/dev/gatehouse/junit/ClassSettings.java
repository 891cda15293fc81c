package dev.gatehouse.junit;

import dev.gatehouse.AccountLimits;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.Permissions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a test class says about its gateway.
 *
 * @param template empty for discovery
 * @param api empty for the only one
 * @param stage empty for the only one
 */
record ClassSettings(
        String template,
        String api,
        String stage,
        Map<String, String> parameters,
        Map<String, String> values,
        Map<String, String> stageVariables,
        List<String> waived,
        AccountLimits accountLimits,
        Permissions permissions,
        List<Class<?>> functions,
        StateLifecycle state) {

    /** The settings of the annotated class, or of the closest enclosing one that is annotated. */
    static ClassSettings of(ExtensionContext context) {
        ApiGatewayTest annotation = annotated(context)
                .orElseThrow(() ->
                        new IllegalStateException(context.getRequiredTestClass().getName()
                                + " is not annotated with @ApiGatewayTest.\n  to do:       annotate it, or register"
                                + " ApiGatewayExtension.builder() in a static field with @RegisterExtension."));
        return new ClassSettings(
                annotation.template().isEmpty() ? annotation.value() : annotation.template(),
                annotation.api(),
                annotation.stage(),
                pairs(annotation.parameters(), "parameters"),
                pairs(annotation.values(), "values"),
                pairs(annotation.stageVariables(), "stageVariables"),
                List.of(annotation.waive()),
                annotation.accountLimits(),
                annotation.permissions(),
                List.of(annotation.functions()),
                annotation.state());
    }

    private static Optional<ApiGatewayTest> annotated(ExtensionContext context) {
        Optional<ExtensionContext> at = Optional.of(context);
        while (at.isPresent()) {
            Optional<ApiGatewayTest> found = at.get()
                    .getTestClass()
                    .flatMap(type -> AnnotationSupport.findAnnotation(type, ApiGatewayTest.class));
            if (found.isPresent()) {
                return found;
            }
            at = at.get().getParent();
        }
        return Optional.empty();
    }

    /** What decides which assembled gateway a class shares with others. */
    List<Object> sharingKey(TemplateSource source) {
        return List.of(source, parameters, values, stageVariables, waived, accountLimits, permissions);
    }

    ApiGateway start(TemplateSource source) {
        ApiGatewayBuilder builder = ApiGateway.builder();
        source.giveTo(builder);
        parameters.forEach(builder::parameter);
        values.forEach(builder::value);
        stageVariables.forEach(builder::stageVariable);
        waived.forEach(builder::waive);
        return builder.accountLimits(accountLimits).permissions(permissions).start();
    }

    TemplateSource source(ExtensionContext context) {
        ClassLoader classPath = context.getRequiredTestClass().getClassLoader();
        String wanted = template.isEmpty()
                ? context.getConfigurationParameter("gatehouse.template").orElse("")
                : template;
        return wanted.isEmpty()
                ? new TemplateDiscovery(Path.of(""), classPath).find()
                : TemplateSource.named(wanted, classPath);
    }

    static Optional<Instant> now(ExtensionContext context) {
        return context.getTestMethod()
                .flatMap(method -> AnnotationSupport.findAnnotation(method, Now.class))
                .or(() -> context.getTestClass().flatMap(type -> AnnotationSupport.findAnnotation(type, Now.class)))
                .map(now -> Instant.parse(now.value()));
    }

    private static Map<String, String> pairs(String[] texts, String attribute) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals <= 0) {
                throw new IllegalStateException("@ApiGatewayTest(" + attribute + " = ...): \"" + text
                        + "\" is not of the form \"Name=Value\", in " + Arrays.toString(texts));
            }
            pairs.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return pairs;
    }
}
