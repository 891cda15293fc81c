package dev.gatehouse.junit;

import java.lang.management.ManagementFactory;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs a test class without a gateway, then one with, and prints how many classes the second has loaded. */
final class FirstClassMain {

    private FirstClassMain() {}

    public static void main(String[] args) {
        run(FirstClassSamples.Empty.class);
        long before = loaded();
        run(FirstClassSamples.Calls.class);
        System.out.println("loaded " + (loaded() - before));
    }

    private static void run(Class<?> type) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(type))
                                .configurationParameter("gatehouse.report", "off")
                                .build(),
                        summary);
        if (summary.getSummary().getTestsSucceededCount() != 1) {
            throw new IllegalStateException(
                    "the test failed: " + summary.getSummary().getFailures());
        }
    }

    private static long loaded() {
        return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    }
}
