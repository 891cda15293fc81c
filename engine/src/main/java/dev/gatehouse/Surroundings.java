package dev.gatehouse;

import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.Environment;
import dev.gatehouse.internal.environment.Functions;
import dev.gatehouse.internal.environment.Quiescence;
import dev.gatehouse.internal.environment.RandomIds;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.environment.VirtualClock;
import dev.gatehouse.internal.environment.functions.FunctionSetting;
import dev.gatehouse.internal.environment.functions.FunctionWiring;
import dev.gatehouse.internal.environment.functions.WiredFunctions;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes the environment and state of a new test.
 *
 * @param provider asked for a fresh one for each test
 */
record Surroundings(GatewaySettings settings, FunctionWiring wiring, FunctionProvider provider) {

    State fresh(Instant start) {
        var clock = new VirtualClock(start);
        var quiescence = new Quiescence();
        var environment = new Environment(
                clock,
                () -> ThreadLocalRandom.current().nextDouble(),
                new RandomIds(),
                functions(clock, quiescence),
                request -> BackendOutcome.failed(
                        BackendOutcome.Failure.NOT_PROVIDED, "nothing stands for " + request.origin()),
                request -> BackendOutcome.failed(
                        BackendOutcome.Failure.NOT_PROVIDED, "nothing stands for the service " + request.service()),
                quiescence);
        return State.fresh(environment);
    }

    private Functions functions(VirtualClock clock, Quiescence quiescence) {
        var setting = new FunctionSetting(clock, new RandomIds(), Map::of, quiescence);
        return new WiredFunctions(wiring, provider.fresh(), setting);
    }
}
