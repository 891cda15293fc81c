package dev.gatehouse.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test class says about its gateway.
 *
 * @param template empty for discovery
 * @param api empty for the only one
 * @param stage empty for the only one
 * @param factory makes handler objects in place of their constructors
 */
record ClassSettings(
        String template,
        String api,
        String stage,
        Transport transport,
        List<Class<?>> functions,
        StateLifecycle state,
        StateLifecycle instances,
        Optional<Function<Class<?>, Object>> factory,
        GatewayOptions options) {

    ClassSettings {
        functions = List.copyOf(functions);
    }

    static ClassSettings of(ApiGatewayTest annotation) {
        return new ClassSettings(
                annotation.template().isEmpty() ? annotation.value() : annotation.template(),
                annotation.api(),
                annotation.stage(),
                annotation.transport(),
                List.of(annotation.functions()),
                annotation.state(),
                annotation.instances(),
                Optional.empty(),
                GatewayOptions.of(annotation));
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
}
