package dev.gatehouse.junit.internal.settings;

import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.junit.StateLifecycle;
import dev.gatehouse.junit.Transport;
import dev.gatehouse.lambda.HandlerOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test class says about its gateway.
 *
 * @param template empty for discovery
 * @param api empty for the only one
 * @param stage empty for the only one
 * @param handlers how handlers run
 * @param strictStubs whether a stand-in that nothing asked fails its test
 * @param gateway all that the gateway itself is told
 * @param key equal for classes that share a gateway where their template is the same
 */
public record ClassSettings(
        String template,
        String api,
        String stage,
        Transport transport,
        List<Class<?>> functions,
        StateLifecycle state,
        StateLifecycle instances,
        HandlerOptions handlers,
        boolean strictStubs,
        Consumer<ApiGatewayBuilder> gateway,
        Object key) {

    public ClassSettings {
        functions = List.copyOf(functions);
    }

    public NamedTemplate source(ExtensionContext context) {
        ClassLoader classPath = context.getRequiredTestClass().getClassLoader();
        String wanted =
                template.isEmpty() ? Configuration.of(context).text("template").orElse("") : template;
        return wanted.isEmpty()
                ? new TemplateDiscovery(Path.of(""), classPath).find()
                : NamedTemplate.named(wanted, classPath);
    }
}
