package dev.gatehouse.junit.internal.mutation;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.internal.start.SettingKeys;
import dev.gatehouse.junit.internal.report.Console;
import dev.gatehouse.junit.internal.report.TestRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Remembers the passing tests of a run and what they called, and has them run again with mutants when the run has ended.
 */
public final class Mutations {

    /** The setting that asks for it. */
    static final String SETTING = "gatehouse.mutate";

    private static final Namespace NAMESPACE = Namespace.create(Mutations.class);
    private static final Pattern OF_ENGINE = Pattern.compile("^.*(?=\\[engine:junit-jupiter])");

    private final List<RecordedTest> tests = new ArrayList<>();
    private final Map<Object, ApiGateway> gateways = new ConcurrentHashMap<>();
    private final MutationSettings settings;

    @SuppressWarnings("try") // the silence ends with the block
    private Mutations(ExtensionContext context) {
        this.settings = MutationSettings.of(context);
        Map<String, String> parameters = parameters(context);
        TestRun.of(context).judgedAtEnd(() -> {
            try (var silence = Console.silence()) {
                return new MutationJudge(settings, gateways, tests, parameters).judge();
            } finally {
                gateways.values().forEach(ApiGateway::close);
            }
        });
    }

    /** The mutations of a run; empty where nobody asks for them, and in the runs that they make themselves. */
    public static Optional<Mutations> of(ExtensionContext context) {
        if (!MutationSettings.isWanted(context)) {
            return Optional.empty();
        }
        return Optional.of(context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Mutations.class, type -> new Mutations(context), Mutations.class));
    }

    /**
     * Takes a gateway that has started.
     *
     * @param key the same for gateways that are the same
     */
    public void started(Object key, ApiGateway gateway) {
        gateways.computeIfAbsent(key, any -> gateway.fresh());
    }

    /**
     * Takes a test that has just ended; one that failed is of no use.
     *
     * @param key what its gateway is the same by
     */
    public void ended(ExtensionContext context, Object key, List<Exchange> calls) {
        if (context.getExecutionException().isPresent()) {
            return;
        }
        String id = OF_ENGINE.matcher(context.getUniqueId()).replaceFirst("");
        var test = new RecordedTest(
                id,
                context.getRequiredTestClass().getName() + "."
                        + context.getRequiredTestMethod().getName(),
                group(context, id),
                key,
                RecordedTest.places(calls),
                RecordedTest.refusals(calls));
        synchronized (tests) {
            tests.add(test);
        }
    }

    private static String group(ExtensionContext context, String id) {
        boolean together = context.getTestInstanceLifecycle()
                .filter(TestInstance.Lifecycle.PER_CLASS::equals)
                .isPresent();
        return together ? context.getRequiredTestClass().getName() : id;
    }

    /** What the build told JUnit itself; properties and the configuration file are found without us. */
    private static Map<String, String> parameters(ExtensionContext context) {
        Map<String, String> parameters = new HashMap<>();
        JUnitKeys.ALL.forEach(
                key -> context.getConfigurationParameter(key).ifPresent(value -> parameters.put(key, value)));
        SettingKeys.all()
                .forEach(key -> context.getConfigurationParameter(key).ifPresent(value -> parameters.put(key, value)));
        return parameters;
    }

    /** JUnit's own configuration parameters that decide how tests run. */
    private static final class JUnitKeys {

        static final List<String> ALL = List.of(
                "junit.jupiter.conditions.deactivate",
                "junit.jupiter.displayname.generator.default",
                "junit.jupiter.execution.order.random.seed",
                "junit.jupiter.execution.parallel.config.custom.class",
                "junit.jupiter.execution.parallel.config.dynamic.factor",
                "junit.jupiter.execution.parallel.config.dynamic.max-pool-size-factor",
                "junit.jupiter.execution.parallel.config.fixed.max-pool-size",
                "junit.jupiter.execution.parallel.config.fixed.parallelism",
                "junit.jupiter.execution.parallel.config.fixed.saturate",
                "junit.jupiter.execution.parallel.config.strategy",
                "junit.jupiter.execution.parallel.enabled",
                "junit.jupiter.execution.parallel.mode.classes.default",
                "junit.jupiter.execution.parallel.mode.default",
                "junit.jupiter.execution.timeout.default",
                "junit.jupiter.execution.timeout.mode",
                "junit.jupiter.execution.timeout.testable.method.default",
                "junit.jupiter.execution.timeout.test.method.default",
                "junit.jupiter.execution.timeout.thread.mode.default",
                "junit.jupiter.extensions.autodetection.enabled",
                "junit.jupiter.tempdir.cleanup.mode.default",
                "junit.jupiter.tempdir.factory.default",
                "junit.jupiter.testclass.order.default",
                "junit.jupiter.testinstance.lifecycle.default",
                "junit.jupiter.testmethod.order.default");

        private JUnitKeys() {}
    }
}
