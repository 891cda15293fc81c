package dev.gatehouse.internal.assembly;

import dev.gatehouse.internal.environment.Environment;
import dev.gatehouse.internal.environment.Slot;

/**
 * Which calls X-Ray samples by its standard rule: the first of each second, and one in twenty of the others.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enabling-xray.html">Active tracing
 *     (read 2026-11-22)</a>
 */
final class TraceSampling {

    static final Slot<TraceSampling> SLOT = Slot.of(TraceSampling::new).emptyInRehearsal();

    private static final double SHARE = 0.05;

    private long lastSecond = Long.MIN_VALUE;

    private TraceSampling() {}

    /** The header with a decision; one that it brings along is kept. */
    synchronized String sampled(String traceHeader, Environment environment) {
        if (traceHeader.contains("Sampled=")) {
            return traceHeader;
        }
        long second = environment.clock().now().getEpochSecond();
        boolean chosen = second != lastSecond || environment.chance().next() < SHARE;
        lastSecond = second;
        String parent = traceHeader.contains("Parent=")
                ? ""
                : ";Parent=" + environment.ids().hex(16);
        return traceHeader + parent + ";Sampled=" + (chosen ? "1" : "0");
    }
}
