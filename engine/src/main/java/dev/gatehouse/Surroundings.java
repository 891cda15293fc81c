package dev.gatehouse;

import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.DirectFunctions;
import dev.gatehouse.internal.environment.Environment;
import dev.gatehouse.internal.environment.RandomIds;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.environment.VirtualClock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Makes the environment and state of a new test. */
record Surroundings(GatewaySettings settings) {

    State fresh(Instant start) {
        var environment = new Environment(
                new VirtualClock(start),
                () -> ThreadLocalRandom.current().nextDouble(),
                new RandomIds(),
                new DirectFunctions(settings.functions()),
                request -> BackendOutcome.failed(
                        BackendOutcome.Failure.NOT_PROVIDED, "nothing stands for " + request.origin()),
                request -> BackendOutcome.failed(
                        BackendOutcome.Failure.NOT_PROVIDED, "nothing stands for the service " + request.service()));
        return State.fresh(environment);
    }
}
