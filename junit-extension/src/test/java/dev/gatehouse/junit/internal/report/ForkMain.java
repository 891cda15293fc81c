package dev.gatehouse.junit.internal.report;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A fork as Surefire starts it: one execution of the engine for each class. */
final class ForkMain {

    private ForkMain() {}

    /** Runs the classes named after folder and minimum; exits with 2 if a test failed. */
    public static void main(String[] args) throws ClassNotFoundException {
        boolean failed = false;
        for (int i = 2; i < args.length; i++) {
            var summary = new SummaryGeneratingListener();
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(Class.forName(args[i])))
                    .configurationParameter("gatehouse.report", args[0])
                    .configurationParameter("gatehouse.coverage.minimum", args[1])
                    .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                    .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                    .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                    .build();
            LauncherFactory.create().execute(request, summary);
            summary.getSummary().getFailures().forEach(failure -> System.out.println(failure.getException()));
            failed |= summary.getSummary().getTotalFailureCount() > 0;
        }
        System.exit(failed ? 2 : 0);
    }
}
