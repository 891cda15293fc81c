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
import dev.gatehouse.internal.start.WiredName;
import dev.gatehouse.model.CanaryDeployment;
import dev.gatehouse.model.Finding;
import dev.gatehouse.mutation.GuardMutant;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Settings of a new state. */
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
     * The code of a function, which is named by logical id or name; {@code Name:alias} is for one alias only.
     *
     * @param function logical id, with {@code :alias} for one alias
     * @param code runs instead of the handler that the template names; may be a lambda expression
     * @return these settings
     */
    public TestSettings function(String function, FunctionCode code) {
        options = options.withFunctions(it -> it.withWired(function, code));
        return this;
    }

    /**
     * Finds the code of functions that were not wired by name; replaces the provider of the gateway.
     *
     * @param other called once for each function of the template
     * @return these settings
     */
    public TestSettings functions(FunctionProvider other) {
        provider = Optional.of(other);
        return this;
    }

    /**
     * Keeps function instances when the state ends, and uses those that another state has started.
     *
     * @param lasting outlives the state; its creator must close it
     * @return these settings
     */
    public TestSettings instances(LastingInstances lasting) {
        instances = Optional.of(lasting);
        return this;
    }

    /**
     * Sets up the stand-in for an origin: {@code backend("https://a.example", it -> it.answers(200, "{}"))}.
     *
     * @param origin like {@code https://pay.example.com}
     * @param arrangement sets up the responses
     * @return these settings
     * @throws IllegalArgumentException if that is not an origin
     */
    public TestSettings backend(String origin, Consumer<StandIn<HttpRequest>> arrangement) {
        options = options.withBehind(it -> it.withBackend(origin, arrangement));
        return this;
    }

    /**
     * Sets up the stand-in for an AWS service: {@code service("sqs", it -> it.forwardTo(endpoint))}.
     *
     * @param name like {@code sqs}
     * @param arrangement sets up the responses
     * @return these settings
     */
    public TestSettings service(String name, Consumer<StandIn<ServiceCall>> arrangement) {
        options = options.withBehind(it -> it.withService(name, arrangement));
        return this;
    }

    /**
     * A stage variable of every stage; overrides the gateway's.
     *
     * @param variable name of the variable
     * @param value 1 to 512 letters, digits and some punctuation
     * @return these settings
     * @throws IllegalArgumentException if AWS would refuse it
     */
    public TestSettings stageVariable(String variable, String value) {
        stages = stages.withVariable(variable, value);
        return this;
    }

    /**
     * A canary next to a stage's deployment; replaces the existing one.
     *
     * @param canary must name its stage and API if the template has several
     * @return these settings
     */
    public TestSettings canary(CanaryDeployment canary) {
        stages = stages.withCanary(canary);
        return this;
    }

    /**
     * Removes or widens one of the template's guards, to see whether a test notices.
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
     * Settings that are shared by several gateways. A name that this template does not have is not an error; {@link
     * ApiGateway#unmet()} lists it.
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

    /** The names that the template does not have; {@code shared} are those that it need not have. */
    Map<WiredName, Finding> unmet(TestEnvironmentFactory environments) {
        return environments.unmet(options, stages);
    }

    boolean isShared(WiredName wire) {
        return options.shared().contains(wire);
    }

    TestEnvironmentFactory over(TestEnvironmentFactory environments) {
        TestEnvironmentFactory mutated = mutant.map(environments::with).orElse(environments);
        TestEnvironmentFactory changed = mutated.with(options, stages);
        TestEnvironmentFactory provided = provider.map(changed::withProvider).orElse(changed);
        return instances.map(provided::withInstances).orElse(provided);
    }
}
