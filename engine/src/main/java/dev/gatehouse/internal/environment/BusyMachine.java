package dev.gatehouse.internal.environment;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Watches, while somebody waits for work of this JVM, whether the machine has too few processors for all that runs on it.
 *
 * <p>A time-out in real time would fail such work although it takes no longer than elsewhere once it runs.
 */
public final class BusyMachine {

    private static final Duration SAMPLE = Duration.ofMillis(20);
    private static final double NOTHING_MUCH = 1.5;
    private static final double MARGIN = 1.5;
    private static final double MOST = 20;
    // a JVM that used less than this share of what it could get was waiting for something else
    private static final double WORKED = 0.25;

    private final long startNanos = System.nanoTime();
    private final Duration processorBefore = processor();

    private BusyMachine() {}

    /** Begins to watch. */
    public static BusyMachine watch() {
        return new BusyMachine();
    }

    /**
     * By what a time-out has to be multiplied: 1 if there are processors enough, or if this JVM did not work meanwhile.
     *
     * <p>Takes a few milliseconds of a processor, on a thread of its own.
     *
     * @return from 1 to 20
     */
    public double factor() {
        double slowdown = slowdown();
        if (slowdown < NOTHING_MUCH) {
            return 1;
        }
        double waited = System.nanoTime() - startNanos;
        double worked = processor().minus(processorBefore).toNanos();
        return worked < WORKED * waited / slowdown ? 1 : Math.min(MOST, slowdown * MARGIN);
    }

    /** How much longer a computation takes than it would alone. */
    private static double slowdown() {
        var computation = new Computation();
        var thread = new Thread(computation, "gatehouse-busy-machine");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return computation.slowdown;
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Keeps a processor busy for a while. */
    private static final class Computation implements Runnable {

        private volatile double slowdown = 1;

        @Override
        public void run() {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            if (!threads.isCurrentThreadCpuTimeSupported()) {
                return;
            }
            long start = System.nanoTime();
            long processorStart = threads.getCurrentThreadCpuTime();
            long processor = 0;
            while (processor < SAMPLE.toNanos()) {
                processor = threads.getCurrentThreadCpuTime() - processorStart;
            }
            slowdown = (double) (System.nanoTime() - start) / processor;
        }
    }
}
