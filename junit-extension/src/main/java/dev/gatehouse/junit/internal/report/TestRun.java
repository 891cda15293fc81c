package dev.gatehouse.junit.internal.report;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.coverage.ApiCoverage;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Collects the calls of a run's tests, and writes the report when JUnit's engine ends.
 *
 * <p>Forked JVMs share the report's folder; the last one prints the coverage and fails the run if it is below the
 * minimum.
 */
public final class TestRun implements Store.CloseableResource, AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(TestRun.class);

    private final ReportSettings settings;
    private final RunFolder folder;
    private final CoverageTotal coverage = new CoverageTotal();
    private final List<Json> tests = new ArrayList<>();
    private final Set<Json> gateways = new LinkedHashSet<>();
    private final List<Supplier<List<JudgedMutant>>> judges = new CopyOnWriteArrayList<>();

    private TestRun(ReportSettings settings) {
        this.settings = settings;
        this.folder = new RunFolder(settings.folder().toAbsolutePath());
    }

    /**
     * {@return the run of a test}
     *
     * @param context of the test or its class
     */
    public static TestRun of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(TestRun.class, type -> new TestRun(ReportSettings.of(context)), TestRun.class);
    }

    /**
     * Records the findings and open routes of a gateway, once for equal ones.
     *
     * @param gateway a started gateway
     */
    public void started(ApiGateway gateway) {
        Json notes = GatewayNotes.json(gateway, shown(gateway.access().template()));
        boolean told;
        synchronized (this) {
            told = !gateways.add(notes);
        }
        String text = GatewayNotes.text(gateway);
        if (!told && !text.isEmpty()) {
            Console.print(text.strip());
        }
    }

    /**
     * Records the calls of a test that has just ended; their number and the report's path become a JUnit report entry.
     *
     * @param context of the test
     * @param gateway the gateway of the calls
     * @param calls in the order in which they began
     */
    public void endOfTest(ExtensionContext context, ApiGateway gateway, List<Exchange> calls) {
        if (settings.wanted()) {
            keep(context, gateway, calls);
        }
        if (!calls.isEmpty()) {
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("gatehouse.count", calls.size() + (calls.size() == 1 ? " call" : " calls"));
            report().ifPresent(path -> entry.put("gatehouse.report", path.toString()));
            context.publishReportEntry(entry);
        }
    }

    private void keep(ExtensionContext context, ApiGateway gateway, List<Exchange> calls) {
        ApiCoverage exercised = gateway.get(ApiCoverage.class).by(calls);
        Json test = TestCalls.of(context, gateway, calls);
        synchronized (this) {
            coverage.add(shown(exercised.template()), exercised.points());
            tests.add(test);
        }
    }

    /**
     * Registers the judging of mutants after all tests, before the report is written.
     *
     * @param judge runs tests again
     */
    public void judgedAtEnd(Supplier<List<JudgedMutant>> judge) {
        judges.add(judge);
    }

    /** {@return whether this JVM runs all tests of the run} */
    public boolean isAlone() {
        return JvmProcess.siblings().isEmpty();
    }

    /** {@return the folder of the report} */
    public Path folder() {
        return folder.folder();
    }

    /**
     * Records the result of a comparison with deployed stages.
     *
     * @param template that the stages are of
     * @param differences each with {@code stage}, {@code call}, {@code file} and {@code differences}
     */
    public synchronized void compared(String template, List<Json> differences) {
        gateways.add(JsonObject.builder()
                .put("template", shown(template))
                .put("findings", new JsonArray(List.of()))
                .put("access", new JsonArray(List.of()))
                .put("differences", new JsonArray(differences))
                .build());
    }

    /** {@return the path of the report; empty if there is none} */
    public Optional<Path> report() {
        return Optional.of(folder.report()).filter(path -> settings.wanted());
    }

    // the same file by whatever path a test class names it
    private static String shown(String template) {
        if (template.startsWith("classpath:")) {
            return template;
        }
        Path here = Path.of("").toAbsolutePath();
        Path file = here.resolve(template).normalize();
        return here.relativize(file).toString().replace('\\', '/');
    }

    /** Puts this execution's part to the others'. */
    @Override
    public void close() {
        if (tests.isEmpty()) {
            return;
        }
        List<JudgedMutant> mutants = judges.stream()
                .flatMap(judge -> judge.get().stream())
                .map(mutant -> mutant.withTemplate(shown(mutant.template())))
                .toList();
        if (mutants.isEmpty() && !judges.isEmpty()) {
            Console.print("Gatehouse: no template of this run has a guard to remove or widen");
        }
        var part = new RunPart(
                JvmProcess.run(), JvmProcess.current(), Instant.now(), coverage, tests, List.copyOf(gateways), mutants);
        new EndOfRun(folder, settings.minimums(), part.run()).with(part);
    }

    /**
     * What {@code junit-platform.properties} says about the report.
     *
     * @param folder where it is written
     * @param wanted false if {@code gatehouse.report} is {@code off}
     */
    private record ReportSettings(Path folder, boolean wanted, EndOfRun.Minimums minimums) {

        private static final String OFF = "off";

        static ReportSettings of(ExtensionContext context) {
            Optional<String> folder = context.getConfigurationParameter("gatehouse.report");
            return new ReportSettings(
                    folder.filter(text -> !text.equals(OFF)).map(Path::of).orElseGet(ReportSettings::standardFolder),
                    !folder.equals(Optional.of(OFF)),
                    new EndOfRun.Minimums(
                            minimum("gatehouse.coverage.minimum", context),
                            minimum("gatehouse.mutate.minimum", context)));
        }

        // a Gradle project builds into another folder than a Maven project
        private static Path standardFolder() {
            boolean gradle = !Files.exists(Path.of("pom.xml"))
                    && (Files.exists(Path.of("build.gradle")) || Files.exists(Path.of("build.gradle.kts")));
            return Path.of(gradle ? "build" : "target", "gatehouse");
        }

        private static OptionalDouble minimum(String key, ExtensionContext context) {
            Optional<String> text = context.getConfigurationParameter(key);
            if (text.isEmpty()) {
                return OptionalDouble.empty();
            }
            try {
                double percent = Double.parseDouble(text.get().replace("%", "").strip());
                if (percent >= 0 && percent <= 100) {
                    return OptionalDouble.of(percent);
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(notPercent(key, text.get()), e);
            }
            throw new IllegalArgumentException(notPercent(key, text.get()));
        }

        private static String notPercent(String key, String text) {
            return key + " can't be \"" + text + "\".\n  expected:    a percentage, 0 to 100";
        }
    }
}
