package dev.gatehouse.internal.start;

import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.LastingInstances;
import dev.gatehouse.internal.assembly.ApiIds;
import dev.gatehouse.internal.assembly.AssembledTemplate;
import dev.gatehouse.internal.assembly.CallsToAws;
import dev.gatehouse.internal.environment.Backends;
import dev.gatehouse.internal.environment.Environment;
import dev.gatehouse.internal.environment.Functions;
import dev.gatehouse.internal.environment.GatewayLifecycle;
import dev.gatehouse.internal.environment.PendingWork;
import dev.gatehouse.internal.environment.RandomChance;
import dev.gatehouse.internal.environment.RandomIds;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.environment.VirtualClock;
import dev.gatehouse.internal.environment.backends.LazyClient;
import dev.gatehouse.internal.environment.backends.WiredBackends;
import dev.gatehouse.internal.environment.backends.WiredServices;
import dev.gatehouse.internal.environment.functions.FunctionSetting;
import dev.gatehouse.internal.environment.functions.FunctionWiring;
import dev.gatehouse.internal.environment.functions.WiredFunctions;
import dev.gatehouse.internal.mutation.MutantsOfTemplate;
import dev.gatehouse.internal.server.client.WireClient;
import dev.gatehouse.internal.templateimport.RequestedValues;
import dev.gatehouse.model.Finding;
import dev.gatehouse.mutation.GuardMutant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes the environment and state of a new test.
 *
 * @param provider asked for a fresh one for each test
 * @param instances where function instances live on; absent if they end with the state
 */
public record TestEnvironmentFactory(
        GatewayOptions options,
        AssembledTemplate gateway,
        FunctionWiring wiring,
        FunctionProvider provider,
        Optional<LastingInstances> instances) {

    /**
     * The same with options of one test; those of its functions and stages are over the ones there are.
     *
     * @param stages over those of the gateway
     * @throws RefusedStart if something that they wire meets nothing, or a canary's template can't be run
     */
    public TestEnvironmentFactory with(GatewayOptions other, StageOverrides stages) {
        AssembledTemplate changed = stages.areNone()
                ? gateway
                : gateway.changed(
                        stages.apply(gateway.template(), new CanaryOverlay(other.imports())), other.assembly());
        boolean same = stages.areNone()
                && other.functions().wired().equals(options.functions().wired());
        FunctionWiring wired = same
                ? wiring
                : FunctionWiring.of(changed.template(), other.functions().wired());
        return new TestEnvironmentFactory(other, changed, wired, provider, instances);
    }

    /**
     * The same with one guard of the template taken away or widened.
     *
     * @throws IllegalArgumentException if the template has no such guard
     */
    public TestEnvironmentFactory with(GuardMutant mutant) {
        AssembledTemplate mutated =
                gateway.mutated(MutantsOfTemplate.apply(gateway.template(), mutant), options.assembly());
        return new TestEnvironmentFactory(options, mutated, wiring, provider, instances);
    }

    public TestEnvironmentFactory withProvider(FunctionProvider other) {
        return new TestEnvironmentFactory(
                options, gateway, wiring, options.functions().orElsewhere(other), instances);
    }

    public TestEnvironmentFactory withInstances(LastingInstances other) {
        return new TestEnvironmentFactory(options, gateway, wiring, provider, Optional.of(other));
    }

    /**
     * What those options wire and these do not, and that meets nothing.
     *
     * @param stages over those of the gateway
     */
    public Map<WiredName, Finding> unmet(GatewayOptions other, StageOverrides stages) {
        GatewayOptions all = other.withStages(before -> stages);
        Map<WiredName, Finding> unmet = new LinkedHashMap<>(new WiringCheck(
                        all, gateway.template().name(), Optional.of(gateway.template()), RequestedValues.nothing())
                .unmet());
        unmet.keySet().removeAll(WiredName.of(options));
        return unmet;
    }

    /** A state that nothing has happened in. */
    public State fresh() {
        var clock = options.run().clock();
        var life = GatewayLifecycle.of(gateway.template().name());
        var quiescence = new PendingWork();
        var services =
                new WiredServices(options.behind(), clock, new LazyClient(TestEnvironmentFactory::network, life));
        var backends = new WiredBackends(options.behind(), new LazyClient(TestEnvironmentFactory::network, life));
        var state = new AtomicReference<State>();
        var ids = instances.isPresent()
                ? ApiIds.ofTemplate(gateway.template())
                : ApiIds.mint(gateway.template(), new RandomIds());
        var aws = new CallsToAws(gateway, new CallsToAws.StandIns(services, backends), ids, state::get);
        var environment = new Environment(
                clock,
                new RandomChance(),
                new RandomIds(),
                functions(clock, aws, quiescence, life),
                backends,
                services,
                quiescence,
                options.run(),
                life);
        State fresh = State.fresh(environment);
        state.set(fresh);
        return fresh;
    }

    private Functions functions(VirtualClock clock, CallsToAws aws, PendingWork quiescence, GatewayLifecycle life) {
        var setting =
                new FunctionSetting(clock, new RandomIds(), aws.ids()::minted, aws, quiescence, options.run(), life);
        return instances
                .map(lasting -> new WiredFunctions(
                        wiring.with(lasting::lastingCode), lasting.lastingProvider(provider), setting))
                .orElseGet(() -> new WiredFunctions(wiring, provider.fresh(), setting));
    }

    /** A method of its own: a reference to the client's would load the network's classes for every gateway. */
    private static Backends network() {
        return WireClient.open();
    }
}
