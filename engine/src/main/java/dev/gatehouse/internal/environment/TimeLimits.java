package dev.gatehouse.internal.environment;

import java.lang.management.ManagementFactory;

/** Whether real time-outs count: not while a debugger may stop the JVM. */
public final class TimeLimits {

    private static final boolean ON = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .noneMatch(it -> it.startsWith("-agentlib:jdwp") || it.startsWith("-Xrunjdwp"));

    static {
        if (!ON) {
            System.getLogger("dev.gatehouse")
                    .log(System.Logger.Level.INFO, "a debugger may be attached: real time-outs are off");
        }
    }

    private TimeLimits() {}

    /** False if the JVM was started for a debugger. */
    public static boolean areOn() {
        return ON;
    }
}
