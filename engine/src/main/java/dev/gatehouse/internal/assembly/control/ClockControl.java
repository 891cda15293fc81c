package dev.gatehouse.internal.assembly.control;

import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.internal.assembly.GatewayUnderTest;
import java.time.Duration;
import java.time.Instant;

/** The virtual clock as a test sees it. */
record ClockControl(GatewayUnderTest running) implements GatewayClock {

    @Override
    public Instant now() {
        return running.past().environment().clock().now();
    }

    @Override
    public void advance(Duration duration) {
        running.state().environment().clock().advance(duration);
    }
}
