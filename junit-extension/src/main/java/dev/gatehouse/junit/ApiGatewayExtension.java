package dev.gatehouse.junit;

import dev.gatehouse.ApiGateway;
import java.lang.reflect.Field;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Starts the gateway of a test class and injects it, its clients and its controls. */
public final class ApiGatewayExtension
        implements BeforeAllCallback,
                TestInstancePostProcessor,
                ParameterResolver,
                TestExecutionExceptionHandler,
                AfterEachCallback,
                AfterAllCallback {

    /** Starts the gateway, so that a template that can't be run fails the class and not one test. */
    @Override
    public void beforeAll(ExtensionContext context) {
        TestGateways.of(context).shared();
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) throws IllegalAccessException {
        if (InjectedFields.of(instance.getClass()).isEmpty()) {
            return;
        }
        TestGateways gateways = TestGateways.of(context);
        ApiGateway gateway = gateways.forInstance(instance);
        for (Field field : InjectedFields.of(instance.getClass())) {
            Injection.of(field.getType(), field, gateways.settings()).into(field, instance, gateway);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.supports(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestGateways gateways = TestGateways.of(context);
        ApiGateway gateway = gateways.forParameter(context);
        return Injection.of(parameter.getParameter().getType(), parameter.getParameter(), gateways.settings())
                .value(gateway);
    }

    /** Adds the story of the test's calls to what made it fail. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        TestGateways.of(context).current(context).ifPresent(gateway -> FailureStory.tell(context, gateway, failure));
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestGateways gateways = TestGateways.of(context);
        gateways.current(context)
                .filter(gateway -> context.getExecutionException().isEmpty())
                .ifPresent(UnnoticedGaps::check);
        gateways.endOfTest(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        TestGateways.of(context).endOfClass();
    }
}
