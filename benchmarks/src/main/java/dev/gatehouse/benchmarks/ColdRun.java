package dev.gatehouse.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs test classes in this JVM, and says what that took: milliseconds, milliseconds of processors, classes. */
public final class ColdRun {

    private ColdRun() {}

    /** The arguments are names of test classes. */
    public static void main(String[] args) {
        long start = System.nanoTime();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        Arrays.stream(args).map(DiscoverySelectors::selectClass).toList())
                .build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        long processors = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
        summary.getSummary().getFailures().forEach(failure -> failure.getException()
                .printStackTrace());
        if (summary.getSummary().getTestsSucceededCount() < args.length) {
            throw new IllegalStateException("a test failed");
        }
        System.out.println("took " + millis + " " + processors + " "
                + ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
    }
}
