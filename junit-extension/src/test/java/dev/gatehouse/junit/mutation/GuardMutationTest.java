package dev.gatehouse.junit.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.engine;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.junit.mutation.DeskTests.CallsWhatIsOpen;
import dev.gatehouse.junit.mutation.DeskTests.Flaky;
import dev.gatehouse.junit.mutation.DeskTests.LooksAtTheTable;
import dev.gatehouse.junit.mutation.DeskTests.TalksAndCalls;
import dev.gatehouse.junit.mutation.DeskTests.WithBothRefusals;
import dev.gatehouse.junit.mutation.DeskTests.WithoutRefusalOfTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs test classes with {@code gatehouse.mutate=guards} and looks at what is written down. */
class GuardMutationTest {

    private static final String TOKEN = "GET /guarded: authorizer Guard is removed";
    private static final String KEY = "GET /keyed: no API key is required";

    @TempDir
    Path folder;

    @Test
    void tests_that_expect_refusals_notice_every_mutant() {
        run(WithBothRefusals.class);

        assertThat(verdicts()).containsExactly(Map.entry(TOKEN, "KILLED"), Map.entry(KEY, "KILLED"));
        assertThat(killers())
                .containsEntry(TOKEN, WithBothRefusals.class.getName() + ".refuses_who_has_no_token")
                .containsEntry(KEY, WithBothRefusals.class.getName() + ".refuses_who_has_no_key");
    }

    @Test
    void without_one_of_them_exactly_its_mutant_lives() {
        run(WithoutRefusalOfTokens.class);

        assertThat(verdicts()).containsExactly(Map.entry(TOKEN, "SURVIVED"), Map.entry(KEY, "KILLED"));
        assertThat(CoverageFile.mutants(folder, "door"))
                .containsEntry(TOKEN, "GET /guarded without credentials: 401 now, allowed with the mutant");
    }

    @Test
    void a_message_and_a_call_without_certificate_are_doors_too() {
        run(TalksAndCalls.class);

        assertThat(CoverageFile.mutants(folder, "door"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "say: messages are not validated",
                                "say with the message {\"action\":\"say\"}: refused now, allowed with the mutant",
                                "desk.example.com: no client certificate is required",
                                "GET /open without a client certificate, by desk.example.com: 403 now, allowed with the mutant"));
        assertThat(verdicts().values()).containsOnly("SURVIVED");
    }

    @Test
    void against_a_deployed_stage_it_says_that_there_are_no_mutants() {
        var printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setProperty("gatehouse.target.Desk.prod", "https://localhost:1/prod");
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            run(Map.of("gatehouse.mutate.minimum", "100"), CallsWhatIsOpen.class, WithBothRefusals.class)
                    .allEvents()
                    .assertStatistics(it -> it.failed(0));
        } finally {
            System.setOut(before);
            System.clearProperty("gatehouse.target.Desk.prod");
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce(
                        "Gatehouse: gatehouse.mutate does nothing in this run: its calls go to deployed stages,"
                                + " which have no mutants (gatehouse.target.…)");
    }

    @Test
    void what_no_test_calls_is_said_to_be_so() {
        run(CallsWhatIsOpen.class);

        assertThat(verdicts()).containsExactly(Map.entry(TOKEN, "NOT_CALLED"), Map.entry(KEY, "NOT_CALLED"));
    }

    @Test
    void a_test_that_looks_at_the_gateway_alone_notices_too() {
        run(LooksAtTheTable.class);

        assertThat(verdicts()).containsExactly(Map.entry(TOKEN, "KILLED"), Map.entry(KEY, "KILLED"));
    }

    @Test
    void a_test_that_fails_without_the_mutant_has_noticed_nothing() {
        Flaky.PASSES.set(1);
        run(Flaky.class);
        assertThat(verdicts()).containsEntry(TOKEN, "SURVIVED");
    }

    @Test
    void a_test_that_goes_on_failing_after_the_mutant_is_not_trusted() {
        Flaky.PASSES.set(2);
        run(Flaky.class);
        assertThat(verdicts()).containsEntry(TOKEN, "UNSURE");
    }

    @Test
    void the_run_itself_has_its_tests_and_results_once() {
        var results = run(WithBothRefusals.class);

        results.testEvents()
                .assertStatistics(it -> it.started(4).succeeded(4).failed(0).aborted(0));
        assertThat(CoverageFile.tests(folder)).isEqualTo(4);
    }

    @Test
    void too_few_killed_mutants_fail_the_run_and_are_listed_once() {
        var printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        EngineExecutionResults results;
        try {
            results = run(Map.of("gatehouse.mutate.minimum", "80"), WithoutRefusalOfTokens.class);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Gatehouse: tests notice 50.0 % (1 of 2) of the removed or widened guards (")
                .doesNotContain(TOKEN);
        results.allEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                engine(),
                                finishedWithFailure(message(it -> it.contains("expected: at least 80.0 %")
                                        && it.contains("found:    50.0 % (1 of 2)")
                                        && it.contains("guarded-desk.yaml:26")
                                        && it.contains(TOKEN)))));
    }

    @Test
    void without_time_nothing_is_judged_and_that_is_no_kill() {
        var results =
                run(Map.of("gatehouse.mutate.minimum", "1", "gatehouse.mutate.budget", "0s"), WithBothRefusals.class);

        assertThat(verdicts()).containsExactly(Map.entry(TOKEN, "OUT_OF_TIME"), Map.entry(KEY, "OUT_OF_TIME"));
        results.allEvents().failed().assertThatEvents().hasSize(1);
    }

    @Test
    void tests_that_allow_it_run_in_parallel() {
        run(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent"),
                WithBothRefusals.class,
                WithoutRefusalOfTokens.class);

        assertThat(verdicts()).containsExactly(Map.entry(TOKEN, "KILLED"), Map.entry(KEY, "KILLED"));
    }

    @Test
    void another_value_is_refused() {
        var results = run(Map.of("gatehouse.mutate", "all"), CallsWhatIsOpen.class);

        results.allEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                container(CallsWhatIsOpen.class),
                                finishedWithFailure(message(
                                        "gatehouse.mutate can't be \"all\"." + "\n  expected:    guards, or off"))));
    }

    private EngineExecutionResults run(Class<?>... classes) {
        return run(Map.of(), classes);
    }

    private EngineExecutionResults run(Map<String, String> settings, Class<?>... classes) {
        var builder = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("gatehouse.report", folder.toString())
                .configurationParameter("gatehouse.mutate", "guards");
        settings.forEach(builder::configurationParameter);
        for (Class<?> type : classes) {
            builder.selectors(selectClass(type));
        }
        return builder.execute();
    }

    private Map<String, String> verdicts() {
        return CoverageFile.mutants(folder, "verdict");
    }

    private Map<String, String> killers() {
        return CoverageFile.mutants(folder, "killer");
    }

    /** What a run has written. */
    private static final class CoverageFile {

        private static Json part(Path folder) {
            try (Stream<Path> files = Files.list(folder.resolve("parts"))) {
                Path part = files.filter(file -> file.getFileName().toString().startsWith("part-"))
                        .findFirst()
                        .orElseThrow();
                return Json.parse(Files.readString(part));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int tests(Path folder) {
            return elements(part(folder), "tests").size();
        }

        private static Map<String, String> mutants(Path folder, String member) {
            Map<String, String> found = new LinkedHashMap<>();
            elements(part(folder), "mutants")
                    .forEach(mutant -> found.put(
                            mutant.member("what").orElseThrow().text(),
                            mutant.member(member).map(Json::text).orElse("")));
            return found;
        }

        private static List<Json> elements(Json json, String name) {
            return ((JsonArray) json.member(name).orElseThrow()).elements();
        }
    }
}
