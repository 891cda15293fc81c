package dev.gatehouse.junit;

import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a test class without a gateway, then one with one, and prints whether the warm-up ran beside, and has ended. */
final class WarmUpMain {

    private WarmUpMain() {}

    /** The argument is the folder of the report. */
    public static void main(String[] args) throws InterruptedException {
        run(FirstClassSamples.Empty.class, args[0]);
        System.out.println("without a gateway: " + warmUps().size());
        run(FirstClassSamples.Calls.class, args[0]);
        for (Thread warmUp : warmUps()) {
            warmUp.join(60_000);
        }
        System.out.println("at the end: " + warmUps().size());
    }

    private static List<Thread> warmUps() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("gatehouse-warm-up"))
                .toList();
    }

    private static void run(Class<?> type, String report) {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(type))
                        .configurationParameter("gatehouse.report", report)
                        .build());
    }
}
