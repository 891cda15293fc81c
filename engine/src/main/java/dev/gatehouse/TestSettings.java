package dev.gatehouse;

import dev.gatehouse.control.ServiceCall;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.LastingInstances;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.start.GatewayOptions;
import dev.gatehouse.internal.start.StageOverrides;
import dev.gatehouse.internal.start.TestEnvironmentFactory;
import dev.gatehouse.internal.start.Wire;
import dev.gatehouse.model.CanaryDeployment;
import dev.gatehouse.model.Finding;
import dev.gatehouse.mutation.GuardMutant;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a new state is to have of its own. */
public final class TestSettings {

    private final GatewayOptions before;
    private GatewayOptions options;
    private StageOverrides stages = StageOverrides.none();
    private Optional<FunctionProvider> provider = Optional.empty();
    private Optional<LastingInstances> instances = Optional.empty();
    private Optional<GuardMutant> mutant = Optional.empty();

    TestSettings(GatewayOptions options) {
        this.before = options;
        this.options = options;
    }

    /**
     * The code of a function, by logical id or name; {@code Name:alias} for one alias only.
     *
     * @param function logical id, with {@code :alias} for one alias
     * @param code runs in place of what the template names; also a lambda expression
     * @return these settings
     */
    public TestSettings function(String function, FunctionCode code) {
        options = options.withFunctions(it -> it.withWired(function, code));
        return this;
    }

    /**
     * Finds the code of functions that nobody wired by name, in place of what the gateway was started with.
     *
     * @param other asked once for each function of the template
     * @return these settings
     */
    public TestSettings functions(FunctionProvider other) {
        provider = Optional.of(other);
        return this;
    }

    /**
     * Keeps function instances there when the state ends, and finds those that another state has started.
     *
     * @param lasting outlives the state; whoever made it closes it
     * @return these settings
     */
    public TestSettings instances(LastingInstances lasting) {
        instances = Optional.of(lasting);
        return this;
    }

    /**
     * Decides what stands for an origin: {@code backend("https://a.example", it -> it.answers(200, "{}"))}.
     *
     * @param origin like {@code https://pay.example.com}
     * @param arrangement decides what the origin answers
     * @return these settings
     * @throws IllegalArgumentException if that is no origin
     */
    public TestSettings backend(String origin, Consumer<StandIn<HttpRequest>> arrangement) {
        options = options.withBehind(it -> it.withBackend(origin, arrangement));
        return this;
    }

    /**
     * Decides what stands for an AWS service: {@code service("sqs", it -> it.forwardTo(endpoint))}.
     *
     * @param name like {@code sqs}
     * @param arrangement decides what the service answers
     * @return these settings
     */
    public TestSettings service(String name, Consumer<StandIn<ServiceCall>> arrangement) {
        options = options.withBehind(it -> it.withService(name, arrangement));
        return this;
    }

    /**
     * A stage variable of every stage, over those of the gateway.
     *
     * @param variable name of the variable
     * @param value 1 to 512 letters, digits and some punctuation
     * @return these settings
     * @throws IllegalArgumentException if AWS would not take it
     */
    public TestSettings stageVariable(String variable, String value) {
        stages = stages.withVariable(variable, value);
        return this;
    }

    /**
     * A canary beside a stage's deployment, in the place of the one that there is.
     *
     * @param canary names its stage and API if the template has several
     * @return these settings
     */
    public TestSettings canary(CanaryDeployment canary) {
        stages = stages.withCanary(canary);
        return this;
    }

    /**
     * One of the template's guards taken away or widened, to see whether a test notices.
     *
     * @param mutation one of {@code get(GuardMutants.class)}
     * @return these settings
     */
    public TestSettings mutant(GuardMutant mutation) {
        mutant = Optional.of(mutation);
        return this;
    }

    /**
     * Where the virtual clock starts.
     *
     * @param start the virtual time at the start
     * @return these settings
     */
    public TestSettings clock(Instant start) {
        options = options.withRun(it -> it.withClockStart(start));
        return this;
    }

    /**
     * What several gateways are given, and what need not meet something in this one: {@link ApiGateway#unmet()}.
     *
     * @param settings called once with these settings
     * @return these settings
     */
    public TestSettings shared(Consumer<TestSettings> settings) {
        GatewayOptions own = all();
        settings.accept(this);
        options = all().sharedSince(own).withStages(it -> before.stages());
        return this;
    }

    private GatewayOptions all() {
        return options.withStages(it -> stages);
    }

    /** What of it meets nothing; {@code shared} tells what need not. */
    Map<Wire, Finding> unmet(TestEnvironmentFactory environments) {
        return environments.unmet(options, stages);
    }

    boolean isShared(Wire wire) {
        return options.shared().contains(wire);
    }

    TestEnvironmentFactory over(TestEnvironmentFactory environments) {
        TestEnvironmentFactory mutated = mutant.map(environments::with).orElse(environments);
        TestEnvironmentFactory changed = mutated.with(options, stages);
        TestEnvironmentFactory provided = provider.map(changed::withProvider).orElse(changed);
        return instances.map(provided::withInstances).orElse(provided);
    }
}
