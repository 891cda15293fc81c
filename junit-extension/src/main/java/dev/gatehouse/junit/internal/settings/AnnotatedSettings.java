package dev.gatehouse.junit.internal.settings;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.control.ClockSource;
import dev.gatehouse.function.Timeouts;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.LambdaEndpoint;
import dev.gatehouse.junit.StateLifecycle;
import dev.gatehouse.junit.Transport;
import dev.gatehouse.junit.internal.GatewayOwner;
import dev.gatehouse.lambda.HandlerOptions;
import dev.gatehouse.model.Enforcement;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Reads {@link ApiGatewayTest}; what it leaves at its default, configuration parameters of the same name decide.
 *
 * @param type the class where it was found
 */
public record AnnotatedSettings(ApiGatewayTest annotation, Class<?> type, Configuration configuration) {

    private static final Namespace NAMESPACE = Namespace.create(AnnotatedSettings.class);

    /** The settings of the annotated class itself, or of the closest enclosing one that is annotated. */
    public static Optional<GatewayOwner> owner(Class<?> test, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(test, type -> new Found(found(test, context)), Found.class)
                .owner();
    }

    /** Kept by JUnit for the callbacks of a class and its tests. */
    private record Found(Optional<GatewayOwner> owner) {}

    private static Optional<GatewayOwner> found(Class<?> test, ExtensionContext context) {
        for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
            Optional<ApiGatewayTest> annotation = AnnotationSupport.findAnnotation(type, ApiGatewayTest.class);
            if (annotation.isPresent()) {
                var settings = new AnnotatedSettings(annotation.get(), type, Configuration.of(context)).read();
                return Optional.of(new GatewayOwner(type, settings));
            }
        }
        return Optional.empty();
    }

    ClassSettings read() {
        Consumer<ApiGatewayBuilder> gateway = this::tell;
        ApiGatewayBuilder told = ApiGateway.builder();
        gateway.accept(told);
        return new ClassSettings(
                template(),
                configuration.over(annotation.api(), "api"),
                configuration.over(annotation.stage(), "stage"),
                configuration.over(annotation.transport(), Transport.IN_PROCESS, "transport"),
                List.of(annotation.functions()),
                configuration.over(annotation.state(), StateLifecycle.PER_METHOD, "state"),
                configuration.over(annotation.instances(), StateLifecycle.PER_METHOD, "instances"),
                HandlerOptions.standard()
                        .withIsolation(configuration.over(
                                annotation.isolation(),
                                HandlerOptions.standard().isolation(),
                                "isolation")),
                annotation.strictStubs() || configuration.flag("strictStubs"),
                gateway,
                told);
    }

    private String template() {
        if (!annotation.value().isEmpty() && !annotation.template().isEmpty()) {
            throw new IllegalStateException("@ApiGatewayTest on " + type.getName()
                    + " names two templates: value = \"" + annotation.value() + "\" and template = \""
                    + annotation.template() + "\".\n  to do:       write one of them.");
        }
        return annotation.template().isEmpty() ? annotation.value() : annotation.template();
    }

    private void tell(ApiGatewayBuilder builder) {
        builder.shared(configuration::tell);
        if (type.isAnnotationPresent(ApiGatewayTest.class)
                && Arrays.asList(type.getDeclaredAnnotations()).contains(annotation)) {
            tellOwn(builder);
        } else {
            builder.shared(this::tellOwn);
        }
    }

    private void tellOwn(ApiGatewayBuilder builder) {
        pairs(annotation.parameters(), "parameters").forEach(builder::parameter);
        pairs(annotation.values(), "values").forEach(builder::value);
        pairs(annotation.stageVariables(), "stageVariables").forEach(builder::stageVariable);
        pairs(annotation.environment(), "environment")
                .forEach((name, value) -> Pairs.variable(builder, name, value, "@ApiGatewayTest(environment = ...)"));
        List.of(annotation.waive()).forEach(builder::waive);
        builder.accountLimits(configuration.over(annotation.accountLimits(), Enforcement.OFF, "accountLimits"));
        builder.permissions(configuration.over(annotation.permissions(), Enforcement.WARN, "permissions"));
        builder.time(configuration.over(annotation.time(), ClockSource.VIRTUAL, "time"));
        AnnotationSupport.findAnnotation(type, LambdaEndpoint.class)
                .ifPresent(endpoint -> builder.functionsAt(address(endpoint)));
        if (annotation.timeouts() != Timeouts.WITHOUT_START) {
            builder.timeouts(annotation.timeouts());
        }
    }

    private URI address(LambdaEndpoint endpoint) {
        try {
            return URI.create(endpoint.value());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "@LambdaEndpoint on " + type.getName() + ": \"" + endpoint.value()
                            + "\" is not an address.\n  to do:       write one like http://localhost:3001.",
                    e);
        }
    }

    private static Map<String, String> pairs(String[] texts, String attribute) {
        return Pairs.read(List.of(texts), "@ApiGatewayTest(" + attribute + " = ...)");
    }
}
