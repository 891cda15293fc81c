package dev.gatehouse;

import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.LastingInstances;
import dev.gatehouse.internal.assembly.ApiIds;
import dev.gatehouse.internal.assembly.AssembledTemplate;
import dev.gatehouse.internal.assembly.CallsToAws;
import dev.gatehouse.internal.environment.Environment;
import dev.gatehouse.internal.environment.Functions;
import dev.gatehouse.internal.environment.Quiescence;
import dev.gatehouse.internal.environment.RandomChance;
import dev.gatehouse.internal.environment.RandomIds;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.environment.VirtualClock;
import dev.gatehouse.internal.environment.backends.WiredBackends;
import dev.gatehouse.internal.environment.backends.WiredServices;
import dev.gatehouse.internal.environment.functions.FunctionSetting;
import dev.gatehouse.internal.environment.functions.FunctionWiring;
import dev.gatehouse.internal.environment.functions.WiredFunctions;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes the environment and state of a new test.
 *
 * @param provider asked for a fresh one for each test
 * @param instances where function instances live on; absent if they end with the state
 */
record TestEnvironmentFactory(
        GatewaySettings settings,
        AssembledTemplate gateway,
        FunctionWiring wiring,
        FunctionProvider provider,
        Optional<LastingInstances> instances) {

    /** The same with other settings and stages: functions of a test class, a clock of its own. */
    TestEnvironmentFactory with(TestSettings fresh, AssembledTemplate otherGateway) {
        GatewaySettings other = fresh.settings();
        return new TestEnvironmentFactory(
                other,
                otherGateway,
                FunctionWiring.of(otherGateway.template(), other.functions()),
                fresh.provider().orElse(provider),
                fresh.instances().or(() -> instances));
    }

    State fresh(Instant start) {
        var clock = new VirtualClock(start);
        var quiescence = new Quiescence();
        var services = new WiredServices(settings.behind(), clock);
        var backends = new WiredBackends(settings.behind());
        var state = new AtomicReference<State>();
        var ids = instances.isPresent()
                ? ApiIds.ofTemplate(gateway.template())
                : ApiIds.mint(gateway.template(), new RandomIds());
        var aws = new CallsToAws(gateway, new CallsToAws.StandIns(services, backends), ids, state::get);
        var environment = new Environment(
                clock,
                new RandomChance(),
                new RandomIds(),
                functions(clock, aws, quiescence),
                backends,
                services,
                quiescence);
        State fresh = State.fresh(environment);
        state.set(fresh);
        return fresh;
    }

    private Functions functions(VirtualClock clock, CallsToAws aws, Quiescence quiescence) {
        var setting = new FunctionSetting(clock, new RandomIds(), aws.ids()::minted, aws, quiescence);
        return instances
                .map(lasting -> new WiredFunctions(
                        wiring.with(lasting::lastingCode), lasting.lastingProvider(provider), setting))
                .orElseGet(() -> new WiredFunctions(wiring, provider.fresh(), setting));
    }
}
