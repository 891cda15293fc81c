package dev.gatehouse.benchmarks;

import java.lang.management.ManagementFactory;

/** The heap of this JVM, in megabytes. */
final class Heap {

    private static final long MEGABYTE = 1024 * 1024;

    private Heap() {}

    /** What is used after a collection. */
    static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** Like {@code -Xmx256m}. */
    static String most() {
        return "-Xmx" + Runtime.getRuntime().maxMemory() / MEGABYTE + "m";
    }
}
