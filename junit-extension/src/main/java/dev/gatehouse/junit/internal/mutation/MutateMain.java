package dev.gatehouse.junit.internal.mutation;

import dev.gatehouse.junit.internal.report.Console;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs the tests of a class path and then again with mutants, as {@code mutate} of the runnable jar asks. */
public final class MutateMain {

    private static final int TOO_FEW = 1;
    private static final int FAILED = 2;

    private MutateMain() {}

    /** Runs all tests in the folders of the class path; exits with 1 if mutants are alive, with 2 if a test failed. */
    public static void main(String... words) {
        Set<Path> folders = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory)
                .collect(Collectors.toSet());
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClasspathRoots(folders))
                .configurationParameter(Mutations.SETTING, "guards")
                .build();
        var summary = new SummaryGeneratingListener();
        var calls = new Calls();
        LauncherFactory.create().execute(request, summary, calls);
        System.exit(code(summary.getSummary(), calls));
    }

    /** Hears whether any test called a gateway. */
    private static final class Calls implements TestExecutionListener {

        private volatile boolean made;

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            made |= entry.getKeyValuePairs().containsKey("gatehouse.count");
        }
    }

    private static int code(TestExecutionSummary summary, Calls calls) {
        if (summary.getTestsFoundCount() == 0) {
            Console.print("there is no test in the folders of the class path");
            return FAILED;
        }
        int code = calls.made ? 0 : FAILED;
        if (!calls.made) {
            Console.print("no test of the class path calls a gateway");
        }
        for (TestExecutionSummary.Failure failure : summary.getFailures()) {
            boolean ofRun = failure.getTestIdentifier().getParentId().isEmpty();
            Console.print(ofRun ? String.valueOf(failure.getException().getMessage()) : told(failure));
            code = Math.max(code, ofRun ? TOO_FEW : FAILED);
        }
        return code;
    }

    private static String told(TestExecutionSummary.Failure failure) {
        TestIdentifier test = failure.getTestIdentifier();
        return "failed without any mutant: " + test.getLegacyReportingName() + " (" + test.getUniqueId() + ")\n"
                + failure.getException();
    }
}
