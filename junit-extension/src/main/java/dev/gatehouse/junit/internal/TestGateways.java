package dev.gatehouse.junit.internal;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.junit.internal.backend.BackendServers;
import dev.gatehouse.junit.internal.backend.UnaskedStandIns;
import dev.gatehouse.junit.internal.deployed.DeployedTest;
import dev.gatehouse.junit.internal.mutation.MutantRun;
import dev.gatehouse.junit.internal.mutation.Mutations;
import dev.gatehouse.junit.internal.report.TestRun;
import dev.gatehouse.junit.internal.settings.PropertiesFile;
import dev.gatehouse.junit.internal.settings.TestAnnotations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.TestInstances;

/**
 * The gateways of an owner: the assembled one that classes share, and of it a fresh one for each test, or for each class
 * that keeps its state.
 *
 * <p>A fresh gateway is made when a test first asks for it, and kept in JUnit's store of the test or class, which closes
 * it. A constructor asks before JUnit has a store for its test: what it is given is pending until the test
 * {@linkplain #claim claims} it.
 */
public final class TestGateways {

    private static final Namespace NAMESPACE = Namespace.create(TestGateways.class);

    private final GatewayOwner owner;
    private final ExtensionContext context;
    private final SharedGateway shared;

    public TestGateways(GatewayOwner owner, ExtensionContext context) {
        this.owner = owner;
        this.context = context;
        this.shared = new SharedGateway(owner, context);
    }

    public GatewayOwner owner() {
        return owner;
    }

    public ExtensionContext context() {
        return context;
    }

    /** The assembled gateway, shared by all classes with the same template and parameters. */
    public ApiGateway shared() {
        return shared.get();
    }

    /** Takes down what the running test called, and whether it passed; a run with a mutant leaves nothing behind. */
    public void end(GatewayOfTest gateway) {
        if (MutantRun.of(context).isEmpty()) {
            TestRun.of(context).endOfTest(context, gateway.gateway(), gateway.calls());
            Mutations.of(context).ifPresent(mutations -> mutations.ended(context, shared.key(), gateway.calls()));
        }
    }

    /** The gateway of the running test, or of its class where that keeps the state. */
    public GatewayOfTest ofTest() {
        GatewayOfTest gateway = owner.keepsStateForClass() ? ofClass() : keptIn(context.getStore(NAMESPACE));
        gateway.objects().set(instances());
        return gateway;
    }

    /** Lets calls from here on belong to the running test. */
    public void begin(GatewayOfTest gateway) {
        gateway.objects().set(instances());
        gateway.beginTest();
    }

    private List<Object> instances() {
        return context.getTestInstances().map(TestInstances::getAllInstances).orElse(List.of());
    }

    /** The gateway of a class that keeps its state. */
    public GatewayOfTest ofClass() {
        return keptIn(outermost().getStore(NAMESPACE));
    }

    /** The gateway of the test that begins with this instance. */
    public GatewayOfTest ofConstructor() {
        if (owner.keepsStateForClass()) {
            return ofClass();
        }
        refuseIfInstanceIsKept("parameters of the constructor");
        return pending().computeIfAbsent(owner, key -> create());
    }

    /** The gateway that the running test uses, if it asked for one. */
    public Optional<GatewayOfTest> current() {
        ExtensionContext at = owner.keepsStateForClass() ? outermost() : context;
        return Optional.ofNullable(at.getStore(NAMESPACE).get(owner, GatewayOfTest.class));
    }

    /** Takes over what constructors were given. */
    public void claim() {
        Optional.ofNullable(pending().remove(owner)).ifPresent(gateway -> {
            TestFunctions wiring = wiring();
            if (!wiring.elements().equals(gateway.functions())) {
                gateway.close();
                throw new IllegalStateException(context.getRequiredTestClass().getName() + " has functions of its own,"
                        + " but the gateway was already passed to the constructor of the enclosing class."
                        + "\n  to do:       take the gateway and its clients as fields or method parameters there.");
            }
            context.getStore(NAMESPACE).put(owner, gateway);
        });
    }

    /** Closes what was given to constructors of a test that never ran. */
    public void dropPending() {
        pending().values().forEach(GatewayOfTest::close);
        pending().clear();
    }

    /**
     * Refuses what would belong to one test in an instance that lives for all.
     *
     * @param what it is, in the plural
     */
    public void refuseIfInstanceIsKept(String what) {
        boolean kept = context.getTestInstanceLifecycle()
                .filter(TestInstance.Lifecycle.PER_CLASS::equals)
                .isPresent();
        if (kept && !owner.keepsStateForClass()) {
            throw new IllegalStateException(context.getRequiredTestClass().getName() + ": " + what
                    + " of an instance that all tests of the class share can't belong to the state of one test."
                    + "\n  to do:       take method parameters instead, or write @ApiGatewayTest(state = PER_CLASS).");
        }
    }

    private TestFunctions wiring() {
        Class<?> test = context.getRequiredTestClass();
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        List.of("wiring", test), key -> TestFunctions.of(test, owner.settings()), TestFunctions.class);
    }

    private ClassFunctions functions() {
        ClassLoader classPath = context.getRequiredTestClass().getClassLoader();
        return outermost()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        List.of("functions", owner),
                        key -> new ClassFunctions(owner.settings(), classPath, context),
                        ClassFunctions.class);
    }

    private GatewayOfTest keptIn(Store store) {
        return store.getOrComputeIfAbsent(owner, key -> create(), GatewayOfTest.class);
    }

    private GatewayOfTest create() {
        var objects = new TestObjects();
        TestFunctions wiring = wiring();
        ClassFunctions functions = functions();
        functions.begin(context);
        TestAnnotations annotations = TestAnnotations.of(context);
        ApiGateway gateway = fresh(annotations, wiring, functions, objects);
        annotations.change(gateway);
        UnmetSettings.of(context).add(gateway);
        return new GatewayOfTest(gateway, deployed(gateway), objects, wiring.elements());
    }

    private ApiGateway fresh(
            TestAnnotations annotations, TestFunctions wiring, ClassFunctions functions, TestObjects objects) {
        try {
            return shared().fresh(fresh -> {
                annotations.ask(fresh, ClassChecks.canaryApi(shared(), owner.settings()));
                functions.giveTo(fresh);
                wiring.wire(fresh, objects, functions);
                BackendServers.wire(context.getRequiredTestClass(), fresh, objects);
            });
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(context.getRequiredTestClass().getName() + ": " + e.getMessage(), e);
        }
    }

    /** Refuses what the class wires and what meets nothing, before its first test. */
    public void check() {
        new ClassChecks(context.getRequiredTestClass(), owner.settings(), shared()).check(PropertiesFile.of(context));
        if (wiresOfItsOwn()) {
            fresh(TestAnnotations.of(context), wiring(), functions(), new TestObjects())
                    .close();
        }
        deployed(shared());
    }

    private boolean wiresOfItsOwn() {
        return !wiring().elements().isEmpty()
                || !TestAnnotations.of(context).canaries().isEmpty()
                || BackendServers.areIn(context.getRequiredTestClass());
    }

    /** The deployed stages of a gateway; of most templates there are none, and that is looked up once. */
    private Optional<DeployedTest> deployed(ApiGateway local) {
        boolean any = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        shared.key(), key -> DeployedTest.of(context, shared()).isPresent(), Boolean.class);
        return any ? DeployedTest.of(context, local) : Optional.empty();
    }

    /** The same for what is written at the running test. */
    public void checkMethod() {
        context.getTestMethod()
                .ifPresent(method -> new ClassChecks(context.getRequiredTestClass(), owner.settings(), shared())
                        .annotations(method, method.getName()));
    }

    /**
     * Aborts a test that stands in for what a deployed stage has for real.
     *
     * @throws org.opentest4j.TestAbortedException if there is a target
     */
    public void refuseStandIns() {
        deployed(shared()).ifPresent(deployed -> StandInsOfTest.of(context, owner.settings(), wiring())
                .forEach(deployed::refuse));
    }

    /** Tells of stand-ins that were given an answer, and that nothing asked; fails where the class is strict. */
    public void checkStandIns(GatewayOfTest gateway) {
        boolean strict = owner.settings().strictStubs();
        if (strict || MutantRun.of(context).isEmpty()) {
            UnaskedStandIns.check(context, gateway.gateway(), strict);
        }
    }

    // a test's instance is made on the thread that runs the test, before there is anything else to know it by
    private Map<GatewayOwner, GatewayOfTest> pending() {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        "pending on " + Thread.currentThread().getId(), key -> new Pending(), Pending.class)
                .gateways();
    }

    private ExtensionContext outermost() {
        return owner.outermost(context);
    }

    /** Gateways that constructors were given; JUnit closes those that no test claimed. */
    private record Pending(Map<GatewayOwner, GatewayOfTest> gateways)
            implements Store.CloseableResource, AutoCloseable {

        Pending() {
            this(new HashMap<>());
        }

        @Override
        public void close() {
            gateways.values().forEach(GatewayOfTest::close);
        }
    }
}
