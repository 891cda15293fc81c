package dev.gatehouse.junit;

import dev.gatehouse.ApiGateway;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The gateways of a test class: one assembled and shared, and one state for each test. */
final class TestGateways {

    private static final Namespace NAMESPACE = Namespace.create(TestGateways.class);
    private static final String OF_TEST = "gateway of the test";

    private final ExtensionContext context;
    private final ClassSettings settings;

    private TestGateways(ExtensionContext context, ClassSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    static TestGateways of(ExtensionContext context) {
        return new TestGateways(context, ClassSettings.of(context));
    }

    ClassSettings settings() {
        return settings;
    }

    /** The assembled gateway, shared by all classes with the same template and parameters. */
    ApiGateway shared() {
        TemplateSource source = settings.source(context);
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        settings.sharingKey(source), key -> new Shared(settings.start(source)), Shared.class)
                .gateway();
    }

    /** The gateway whose values go into the fields of a test instance. */
    ApiGateway forInstance(Object instance) {
        boolean perClass = context.getTestInstanceLifecycle()
                .filter(TestInstance.Lifecycle.PER_CLASS::equals)
                .isPresent();
        if (perClass
                && settings.state() == StateLifecycle.PER_METHOD
                && !InjectedFields.of(instance.getClass()).isEmpty()) {
            throw new IllegalStateException(instance.getClass().getName()
                    + ": fields of an instance that lives for the class can't belong to the state of one test."
                    + "\n  to do:       take method parameters instead, or write @ApiGatewayTest(state = PER_CLASS).");
        }
        return forTest(classStore(), Optional.of(instance));
    }

    /** The gateway whose values go into a parameter. */
    ApiGateway forParameter(ExtensionContext at) {
        if (at.getTestMethod().isEmpty()
                && at.getTestInstance().isEmpty()
                && settings.state() == StateLifecycle.PER_METHOD
                && isBeforeAll(at)) {
            throw new IllegalStateException(at.getRequiredTestClass().getName()
                    + ": a parameter of @BeforeAll can't belong to the state of one test."
                    + "\n  to do:       use @BeforeEach, or write @ApiGatewayTest(state = PER_CLASS).");
        }
        return forTest(classStore(), at.getTestInstance());
    }

    private static boolean isBeforeAll(ExtensionContext at) {
        return at.getElement().filter(element -> element instanceof Class<?>).isPresent()
                && at.getTestInstances().isEmpty()
                && at.getTestInstanceLifecycle()
                        .filter(TestInstance.Lifecycle.PER_CLASS::equals)
                        .isPresent();
    }

    /** The gateway that the running test uses, if it asked for one. */
    Optional<ApiGateway> current(ExtensionContext at) {
        return Optional.ofNullable(classStore().get(key(), ApiGateway.class));
    }

    /** Forgets the state of a test, so that the next one starts clean. */
    void endOfTest(ExtensionContext at) {
        if (settings.state() == StateLifecycle.PER_METHOD) {
            forget();
        }
    }

    void endOfClass() {
        forget();
    }

    private void forget() {
        Optional.ofNullable(classStore().remove(key(), ApiGateway.class)).ifPresent(ApiGateway::close);
    }

    private ApiGateway forTest(Store store, Optional<Object> instance) {
        return store.getOrComputeIfAbsent(
                key(), key -> FunctionWiring.renew(shared(), context, instance), ApiGateway.class);
    }

    // tests of one class may run in parallel, and a test's instance is made on the thread that runs it
    private String key() {
        return settings.state() == StateLifecycle.PER_CLASS
                ? OF_TEST
                : OF_TEST + Thread.currentThread().getId();
    }

    private Store classStore() {
        Class<?> type = context.getRequiredTestClass();
        return context.getRoot().getStore(Namespace.create(TestGateways.class, type));
    }

    /** Closed by JUnit when the whole run ends; newer versions look for AutoCloseable, older ones for the other. */
    private record Shared(ApiGateway gateway) implements Store.CloseableResource, AutoCloseable {

        @Override
        public void close() {
            gateway.close();
        }
    }
}
