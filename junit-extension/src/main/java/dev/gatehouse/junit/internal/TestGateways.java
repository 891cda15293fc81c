package dev.gatehouse.junit.internal;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.junit.internal.backend.BackendServers;
import dev.gatehouse.junit.internal.backend.UnaskedStandIns;
import dev.gatehouse.junit.internal.deployed.DeployedTest;
import dev.gatehouse.junit.internal.mutation.MutantRun;
import dev.gatehouse.junit.internal.mutation.Mutations;
import dev.gatehouse.junit.internal.report.TestRun;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import dev.gatehouse.junit.internal.settings.NamedTemplate;
import dev.gatehouse.junit.internal.settings.TestAnnotations;
import dev.gatehouse.lambda.HandlerFunctionProvider;
import dev.gatehouse.lambda.HandlerOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.TestInstances;

/** The gateways of an owner: one assembled and shared, and one state for each test or class. */
public final class TestGateways {

    private static final Namespace NAMESPACE = Namespace.create(TestGateways.class);

    private final GatewayOwner owner;
    private final ExtensionContext context;

    public TestGateways(GatewayOwner owner, ExtensionContext context) {
        this.owner = owner;
        this.context = context;
    }

    public GatewayOwner owner() {
        return owner;
    }

    public ExtensionContext context() {
        return context;
    }

    /** The assembled gateway, shared by all classes with the same template and parameters. */
    public ApiGateway shared() {
        Same same = same();
        return MutantRun.of(context)
                .map(run -> run.gateway(same, () -> start(same)))
                .orElseGet(() -> context.getRoot()
                        .getStore(NAMESPACE)
                        .getOrComputeIfAbsent(same, key -> new Shared(told(same, start(same))), Shared.class)
                        .gateway());
    }

    /** What classes share a gateway by. */
    private record Same(
            NamedTemplate source,
            Object settings,
            HandlerOptions handlers,
            Map<String, String> variables,
            ClassLoader classPath) {

        // few classes differ in the rest, of which some parts are costly to hash for the first time
        @Override
        public int hashCode() {
            return source.hashCode();
        }
    }

    private Same same() {
        ClassSettings settings = owner.settings();
        return new Same(
                outermost()
                        .getStore(NAMESPACE)
                        .getOrComputeIfAbsent(
                                List.of("template", owner), key -> settings.source(context), NamedTemplate.class),
                settings.key(),
                settings.handlers(),
                TestAnnotations.of(context).stageVariables(),
                context.getRequiredTestClass().getClassLoader());
    }

    private ApiGateway start(Same same) {
        ApiGatewayBuilder builder = ApiGateway.builder();
        same.source().giveTo(builder);
        owner.settings().gateway().accept(builder);
        same.variables().forEach(builder::stageVariable);
        return builder.functions(
                        new HandlerFunctionProvider(owner.settings().handlers().withLoader(same.classPath())))
                .start();
    }

    private ApiGateway told(Same same, ApiGateway gateway) {
        TestRun.of(context).started(gateway);
        Mutations.of(context).ifPresent(mutations -> mutations.started(same, gateway));
        return gateway;
    }

    /** Takes down what the running test called, and whether it passed; a run with a mutant leaves nothing behind. */
    public void end(GatewayOfTest gateway) {
        if (MutantRun.of(context).isEmpty()) {
            TestRun.of(context).endOfTest(context, gateway.gateway(), gateway.calls());
            Mutations.of(context).ifPresent(mutations -> mutations.ended(context, same(), gateway.calls()));
        }
    }

    /** The gateway of the running test, or of its class where that keeps the state. */
    public GatewayOfTest ofTest() {
        GatewayOfTest gateway = owner.keepsStateForClass() ? ofClass() : made(context.getStore(NAMESPACE));
        gateway.objects().are(instances());
        return gateway;
    }

    /** Lets calls from here on belong to the running test. */
    public void begin(GatewayOfTest gateway) {
        gateway.objects().are(instances());
        gateway.beginTest();
    }

    private List<Object> instances() {
        return context.getTestInstances().map(TestInstances::getAllInstances).orElse(List.of());
    }

    /** The gateway of a class that keeps its state. */
    public GatewayOfTest ofClass() {
        return made(outermost().getStore(NAMESPACE));
    }

    /** The gateway of the test that begins with this instance. */
    public GatewayOfTest ofConstructor() {
        if (owner.keepsStateForClass()) {
            return ofClass();
        }
        refuseIfInstanceIsKept("parameters of the constructor");
        return pending().computeIfAbsent(owner, key -> made());
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
        return TestFunctions.of(context.getRequiredTestClass(), owner.settings());
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

    private GatewayOfTest made(Store store) {
        return store.getOrComputeIfAbsent(owner, key -> made(), GatewayOfTest.class);
    }

    private GatewayOfTest made() {
        var objects = new TestObjects();
        TestFunctions wiring = wiring();
        ClassFunctions functions = functions();
        functions.begin(context);
        TestAnnotations annotations = TestAnnotations.of(context);
        ApiGateway gateway = fresh(annotations, wiring, functions, objects);
        annotations.change(gateway);
        UnmetSettings.of(context).add(gateway);
        return new GatewayOfTest(gateway, DeployedTest.of(context, gateway), objects, wiring.elements());
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
        new ClassChecks(context.getRequiredTestClass(), owner.settings(), shared()).check();
        fresh(TestAnnotations.of(context), wiring(), functions(), new TestObjects())
                .close();
        DeployedTest.of(context, shared());
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
        DeployedTest.of(context, shared()).ifPresent(deployed -> StandInsOfTest.of(context, owner.settings(), wiring())
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

    /** The context of the outermost class that this owner is for. */
    private ExtensionContext outermost() {
        ExtensionContext found = context;
        for (ExtensionContext at = context; ; at = at.getParent().orElseThrow()) {
            if (at.getTestClass().isEmpty()) {
                return found;
            }
            if (owner.isFor(at.getRequiredTestClass()) && at.getTestMethod().isEmpty()) {
                found = at;
            }
        }
    }

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

    /** Closed by JUnit when the whole run ends; newer versions look for AutoCloseable, older ones for the other. */
    private record Shared(ApiGateway gateway) implements Store.CloseableResource, AutoCloseable {

        @Override
        public void close() {
            gateway.close();
        }
    }
}
