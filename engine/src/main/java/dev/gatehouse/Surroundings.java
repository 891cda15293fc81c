package dev.gatehouse;

import dev.gatehouse.function.FunctionProvider;
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
import dev.gatehouse.model.Template;
import java.time.Instant;
import java.util.Map;

/**
 * Makes the environment and state of a new test.
 *
 * @param provider asked for a fresh one for each test
 */
record Surroundings(GatewaySettings settings, FunctionWiring wiring, FunctionProvider provider) {

    /** The same with other settings: functions of a test class, a clock of its own. */
    Surroundings with(GatewaySettings other, Template template) {
        return new Surroundings(other, FunctionWiring.of(template, other.functions()), provider);
    }

    State fresh(Instant start) {
        var clock = new VirtualClock(start);
        var quiescence = new Quiescence();
        var environment = new Environment(
                clock,
                new RandomChance(),
                new RandomIds(),
                functions(clock, quiescence),
                new WiredBackends(settings.behind()),
                new WiredServices(settings.behind(), clock),
                quiescence);
        return State.fresh(environment);
    }

    private Functions functions(VirtualClock clock, Quiescence quiescence) {
        var setting = new FunctionSetting(clock, new RandomIds(), Map::of, quiescence);
        return new WiredFunctions(wiring, provider.fresh(), setting);
    }
}
