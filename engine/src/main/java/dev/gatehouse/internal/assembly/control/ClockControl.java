package dev.gatehouse.internal.assembly.control;

import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.internal.environment.VirtualClock;
import java.time.Duration;
import java.time.Instant;

/** The virtual clock as a test sees it. */
record ClockControl(VirtualClock clock) implements GatewayClock {

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public void advance(Duration duration) {
        clock.advance(duration);
    }
}
