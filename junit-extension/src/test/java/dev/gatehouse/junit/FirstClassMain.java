package dev.gatehouse.junit;

import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs a test class without a gateway, then two with one, and prints how many classes each of these has loaded. */
final class FirstClassMain {

    private FirstClassMain() {}

    public static void main(String[] args) {
        run(FirstClassSamples.Empty.class);
        long before = loaded();
        run(FirstClassSamples.Calls.class);
        long first = loaded();
        run(FirstClassSamples.Calls.class, FirstClassSamples.CallsAgain.class);
        System.out.println("first " + (first - before));
        System.out.println("further " + (loaded() - first));
    }

    private static void run(Class<?>... types) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Stream.of(types)
                                        .map(DiscoverySelectors::selectClass)
                                        .toList())
                                .configurationParameter("gatehouse.report", "off")
                                .build(),
                        summary);
        if (summary.getSummary().getTestsSucceededCount() != types.length) {
            throw new IllegalStateException(
                    "the test failed: " + summary.getSummary().getFailures());
        }
    }

    private static long loaded() {
        return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    }
}
