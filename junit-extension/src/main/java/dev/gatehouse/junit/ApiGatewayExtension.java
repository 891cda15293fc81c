package dev.gatehouse.junit;

import dev.gatehouse.junit.internal.ClassChecks;
import dev.gatehouse.junit.internal.FailureStory;
import dev.gatehouse.junit.internal.GatewayOfTest;
import dev.gatehouse.junit.internal.GatewayOwner;
import dev.gatehouse.junit.internal.InjectedFields;
import dev.gatehouse.junit.internal.Injection;
import dev.gatehouse.junit.internal.JUnitOfRun;
import dev.gatehouse.junit.internal.TestGateways;
import dev.gatehouse.junit.internal.TypedClientChecks;
import dev.gatehouse.junit.internal.UnnoticedGaps;
import dev.gatehouse.junit.internal.WarmUp;
import dev.gatehouse.junit.internal.deployed.DeployedTest;
import dev.gatehouse.junit.internal.mutation.MutantRun;
import dev.gatehouse.junit.internal.settings.AnnotatedSettings;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import dev.gatehouse.junit.internal.settings.TestAnnotations;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestInstances;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts the gateway of a test class and injects it, its clients and its controls.
 *
 * <p>{@link ApiGatewayTest} registers it; {@link #builder()} is for {@code @RegisterExtension}.
 */
public final class ApiGatewayExtension
        implements BeforeAllCallback,
                TestInstancePreConstructCallback,
                TestInstancePostProcessor,
                ParameterResolver,
                BeforeEachCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler,
                AfterEachCallback {

    private final Optional<GatewayOwner> registered;

    /** For JUnit, which reads the settings from the test class. */
    public ApiGatewayExtension() {
        JUnitOfRun.check();
        WarmUp.begin();
        this.registered = Optional.empty();
    }

    ApiGatewayExtension(ClassSettings settings) {
        JUnitOfRun.check();
        WarmUp.begin();
        this.registered = Optional.of(new GatewayOwner(this, settings));
    }

    /**
     * Describes a gateway for a field annotated with {@code @RegisterExtension}.
     *
     * @return a builder without settings; it finds the template as {@link ApiGatewayTest} does
     */
    public static ApiGatewayExtensionBuilder builder() {
        return new ApiGatewayExtensionBuilder();
    }

    /** Starts the gateway, so that a template that can't be run fails the class instead of one test. */
    @Override
    public void beforeAll(ExtensionContext context) {
        JUnitOfRun.lookForVersion4(context.getRequiredTestClass());
        TestGateways gateways = gateways(context);
        gateways.check();
        TypedClientChecks.check(
                context.getRequiredTestClass(),
                gateways.shared(),
                gateways.owner().settings());
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext context) {
        if (instance.getOuterInstance().isEmpty()) {
            gateways(context).dropPending();
        }
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        if (InjectedFields.of(instance.getClass()).isEmpty()) {
            return;
        }
        owner(instance.getClass(), context)
                .map(owner -> new TestGateways(owner, context))
                .ifPresent(gateways -> {
                    gateways.refuseIfInstanceIsKept("fields");
                    if (gateways.owner().keepsStateForClass()) {
                        InjectedFields.fill(
                                instance, gateways.ofClass(), gateways.owner().settings(), context);
                    }
                });
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.supports(parameter.getParameter().getType(), parameter.getParameter());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestGateways gateways = gateways(context);
        GatewayOfTest gateway = gateway(gateways, parameter.getDeclaringExecutable());
        return Injection.of(
                        parameter.getParameter().getType(),
                        parameter.getParameter(),
                        gateways.owner().settings(),
                        context)
                .value(gateway);
    }

    private static GatewayOfTest gateway(TestGateways gateways, Executable of) {
        if (of instanceof Constructor<?>) {
            return gateways.ofConstructor();
        }
        boolean ofClass =
                AnnotationSupport.isAnnotated(of, BeforeAll.class) || AnnotationSupport.isAnnotated(of, AfterAll.class);
        if (ofClass && !gateways.owner().keepsStateForClass()) {
            throw new IllegalStateException(of.getDeclaringClass().getName() + ": a parameter of " + of.getName()
                    + ", which runs once for the class, can't belong to the state of one test."
                    + "\n  to do:       use @BeforeEach, or write @ApiGatewayTest(state = PER_CLASS).");
        }
        return gateways.ofTest();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        MutantRun.of(context).ifPresent(MutantRun::abortIfDecided);
        refuseOnMethod(context);
        gateways(context).checkMethod();
        List<Object> instances =
                context.getTestInstances().map(TestInstances::getAllInstances).orElse(List.of());
        for (Object instance : instances) {
            ClassChecks.staticFields(instance.getClass());
            owner(instance.getClass(), context).ifPresent(owner -> begin(new TestGateways(owner, context), instance));
        }
    }

    private void refuseOnMethod(ExtensionContext context) {
        if (gateways(context).owner().keepsStateForClass()
                && !TestAnnotations.ofMethod(context).isEmpty()) {
            throw new IllegalStateException(context.getRequiredTestClass().getName() + "." + context.getDisplayName()
                    + ": its annotations apply to one test, but the state is kept for the class."
                    + "\n  to do:       annotate the class, or leave out @ApiGatewayTest(state = PER_CLASS).");
        }
    }

    private static void begin(TestGateways gateways, Object instance) {
        gateways.claim();
        if (!gateways.owner().keepsStateForClass()
                && !InjectedFields.of(instance.getClass()).isEmpty()) {
            InjectedFields.fill(instance, gateways.ofTest(), gateways.owner().settings(), gateways.context());
        }
        gateways.refuseStandIns();
        gateways.current().ifPresent(gateways::begin);
    }

    /** Adds the story of the test's calls to its failure. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw told(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw told(context, failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw told(context, failure);
    }

    /** The failure with its story, or the reason why a test is aborted that a deployed stage can't serve. */
    private Throwable told(ExtensionContext context, Throwable failure) {
        Optional<RuntimeException> abort = DeployedTest.abort(failure);
        if (abort.isEmpty()) {
            gateways(context).current().ifPresent(gateway -> FailureStory.tell(context, gateway.calls(), failure));
        }
        return abort.<Throwable>map(it -> it).orElse(failure);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        DeployedTest.ended(context);
        gateways(context).current().ifPresent(it -> it.endTest(context.getExecutionException()));
        gateways(context).current().ifPresent(gateways(context)::end);
        gateways(context)
                .current()
                .filter(gateway -> context.getExecutionException().isEmpty())
                .ifPresent(gateway -> {
                    UnnoticedGaps.check(gateway.calls());
                    gateways(context).checkStandIns(gateway);
                });
    }

    private TestGateways gateways(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        return new TestGateways(
                owner(test, context)
                        .orElseThrow(() -> new IllegalStateException(test.getName()
                                + " is not annotated with @ApiGatewayTest.\n  to do:       annotate it, or register"
                                + " ApiGatewayExtension.builder() in a static field with @RegisterExtension.")),
                context);
    }

    private Optional<GatewayOwner> owner(Class<?> test, ExtensionContext context) {
        return registered.or(() -> AnnotatedSettings.owner(test, context));
    }
}
