package dev.gatehouse;

import dev.gatehouse.control.ServiceCall;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.LastingInstances;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.backends.BackendWiring;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a new state is to have of its own. */
public final class TestSettings {

    private final GatewaySettings settings;
    private final Map<String, FunctionCode> functions;
    private Optional<Instant> clock;
    private BackendWiring behind;
    private Optional<FunctionProvider> provider = Optional.empty();
    private Optional<LastingInstances> instances = Optional.empty();
    private StageOverrides stages = StageOverrides.none();

    TestSettings(GatewaySettings settings) {
        this.settings = settings;
        this.functions = new LinkedHashMap<>(settings.functions());
        this.clock = settings.clock();
        this.behind = settings.behind();
    }

    /** The code of a function, by logical id or name; {@code Name:alias} for one alias only. */
    public TestSettings function(String function, FunctionCode code) {
        functions.put(function, code);
        return this;
    }

    /** Finds the code of functions that nobody wired by name, in place of what the gateway was started with. */
    public TestSettings functions(FunctionProvider other) {
        provider = Optional.of(other);
        return this;
    }

    /** Keeps function instances there when the state ends, and finds those that another state has started. */
    public TestSettings instances(LastingInstances lasting) {
        instances = Optional.of(lasting);
        return this;
    }

    /**
     * Decides what stands for an origin: {@code backend("https://a.example", it -> it.answers(200, "{}"))}.
     *
     * @throws IllegalArgumentException if that is no origin
     */
    public TestSettings backend(String origin, Consumer<StandIn<HttpRequest>> arrangement) {
        behind = behind.withBackend(origin, arrangement);
        return this;
    }

    /** Decides what stands for an AWS service: {@code service("sqs", it -> it.forwardTo(endpoint))}. */
    public TestSettings service(String name, Consumer<StandIn<ServiceCall>> arrangement) {
        behind = behind.withService(name, arrangement);
        return this;
    }

    /**
     * A stage variable of every stage, over those of the gateway.
     *
     * @throws IllegalArgumentException if AWS would not take it
     */
    public TestSettings stageVariable(String variable, String value) {
        stages = stages.withVariable(variable, value);
        return this;
    }

    /** A canary beside a stage's deployment, in the place of the one that there is. */
    public TestSettings canary(CanaryDeployment canary) {
        stages = stages.withCanary(canary);
        return this;
    }

    /** What the stages are to have over those of the gateway. */
    StageOverrides stages() {
        return stages;
    }

    /** Where the virtual clock starts. */
    public TestSettings clock(Instant start) {
        clock = Optional.of(start);
        return this;
    }

    Optional<FunctionProvider> provider() {
        return provider;
    }

    Optional<LastingInstances> instances() {
        return instances;
    }

    GatewaySettings settings() {
        return new GatewaySettings(
                settings.file(),
                settings.name(),
                settings.text(),
                settings.openApiStage(),
                settings.openApiProtocol(),
                clock,
                settings.parameters(),
                settings.values(),
                settings.importParameters(),
                settings.stages(),
                functions,
                behind,
                settings.providers(),
                settings.waived(),
                settings.accountLimits(),
                settings.permissions());
    }
}
