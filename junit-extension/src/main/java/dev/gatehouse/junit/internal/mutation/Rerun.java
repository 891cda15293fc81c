package dev.gatehouse.junit.internal.mutation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs some tests once more by JUnit's launcher; none of the build's listeners hears of it. */
final class Rerun {

    private static final LauncherConfig QUIET = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build();

    private final Map<String, String> parameters;
    private final Launcher launcher = LauncherFactory.create(QUIET);

    Rerun(Map<String, String> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /**
     * What came of it.
     *
     * @param passed ids of tests and classes
     * @param failed ids of tests and classes, not those that took too long
     */
    record Outcome(Set<String> passed, Set<String> failed) {

        Outcome {
            passed = Set.copyOf(passed);
            failed = Set.copyOf(failed);
        }
    }

    /**
     * Runs tests.
     *
     * @param decisive ids whose failure decides the run, so that the others need not run
     */
    Outcome run(Collection<RecordedTest> tests, MutantRun run, Set<String> decisive) {
        Map<String, String> all = new HashMap<>(parameters);
        all.putAll(run.parameters());
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(tests.stream()
                        .map(test -> DiscoverySelectors.selectUniqueId(test.id()))
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                        .stream()
                        .toList())
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameters(all)
                .build();
        var heard = new Heard(run, decisive);
        launcher.execute(request, heard);
        return new Outcome(heard.passed, heard.failed);
    }

    /** Hears how each test and class ends. */
    private static final class Heard implements TestExecutionListener {

        private final MutantRun run;
        private final Set<String> decisive;
        private final Set<String> passed = ConcurrentHashMap.newKeySet();
        private final Set<String> failed = ConcurrentHashMap.newKeySet();

        private Heard(MutantRun run, Set<String> decisive) {
            this.run = run;
            this.decisive = decisive;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            String id = test.getUniqueId();
            if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                passed.add(id);
            } else if (result.getStatus() == TestExecutionResult.Status.FAILED && !tookTooLong(result)) {
                failed.add(id);
                if (decisive.contains(id)) {
                    run.decide();
                }
            }
        }

        private static boolean tookTooLong(TestExecutionResult result) {
            return result.getThrowable()
                    .filter(TimeoutException.class::isInstance)
                    .isPresent();
        }
    }
}
